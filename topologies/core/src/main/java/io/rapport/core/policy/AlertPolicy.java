package io.rapport.core.policy;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * When service must be recovered.
 *
 * @param unhappyAnswer a survey answer at or below this, on 0..100, is unhappy
 * @param slippingRaise retention risk at which a customer is slipping away
 * @param slippingClear retention risk below which that can happen anew, at most {@code slippingRaise}
 * @param promiseGrace how long after its due time a promise counts as broken
 */
public record AlertPolicy(double unhappyAnswer, double slippingRaise, double slippingClear, Duration promiseGrace) {
    public static final AlertPolicy DEFAULT = new AlertPolicy(40, 0.8, 0.6, Duration.ZERO);

    public AlertPolicy {
        Allowed.require(
                unhappyAnswer >= 0 && unhappyAnswer <= 100, "alerts.unhappyAnswer", "between 0 and 100", unhappyAnswer);
        Allowed.openShare("alerts.slippingRaise", slippingRaise);
        Allowed.openShare("alerts.slippingClear", slippingClear);
        Allowed.require(slippingClear <= slippingRaise, "alerts.slippingClear", "at most slippingRaise", slippingClear);
        Allowed.notNegative("alerts.promiseGrace", promiseGrace);
    }
}
