package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;
import java.time.Duration;

/**
 * Retention of customers under contract, who show themselves by using and renewing rather than by purchasing.
 *
 * @param baseRisk the risk of a customer who uses the service as ever, with no renewal due
 * @param cadence the time between uses that is expected before a customer's own is known
 * @param cadenceWeight how many gaps of the customer's own count as much as {@code cadence}
 * @param silence log-odds for each e-fold by which the silence exceeds the customer's own cadence
 * @param failedPayment log-odds for each failed payment, fading
 * @param failedPaymentHalfLife how quickly a failed payment is forgotten
 * @param renewalDue log-odds while a renewal is due
 * @param renewalWindow how long before the end of the term a renewal is due
 * @param cancelledRisk the risk of a customer who has cancelled
 */
public record ContractPolicy(
        double baseRisk,
        Duration cadence,
        double cadenceWeight,
        double silence,
        double failedPayment,
        HalfLife failedPaymentHalfLife,
        double renewalDue,
        Duration renewalWindow,
        double cancelledRisk) {
    public static final ContractPolicy DEFAULT = new ContractPolicy(
            0.05, Duration.ofDays(7), 2, 1.2, 0.9, HalfLife.ofDays(30), 0.8, Duration.ofDays(30), 0.98);

    public ContractPolicy {
        Allowed.openShare("retention.contract.baseRisk", baseRisk);
        Allowed.positive("retention.contract.cadence", cadence);
        Allowed.require(cadenceWeight > 0, "retention.contract.cadenceWeight", "above zero", cadenceWeight);
        Allowed.notNegative("retention.contract.silence", silence);
        Allowed.notNegative("retention.contract.failedPayment", failedPayment);
        Allowed.notNegative("retention.contract.renewalDue", renewalDue);
        Allowed.notNegative("retention.contract.renewalWindow", renewalWindow);
        Allowed.openShare("retention.contract.cancelledRisk", cancelledRisk);
    }
}
