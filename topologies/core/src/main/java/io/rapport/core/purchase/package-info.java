/**
 * When will this customer buy again, and is there still a customer at all? Models of the purchase process, fitted once
 * on history and then asked at every touchpoint.
 *
 * <p>A customer is three numbers: {@code x} repeat purchases, {@code tx} the time of the last one since the first, and
 * {@code T} the age since the first ({@link io.rapport.core.purchase.PurchaseHistory}). Times are in the unit in which
 * the parameters were fitted, days or weeks: a model does not know its unit, so mixing two is the caller's mistake and
 * is not detected.
 *
 * <pre>
 *   (x, tx, T) of many customers --> Cohort --> log-likelihood sums --> an optimiser outside the core --> parameters
 *   (x, tx, T) of one customer  --> MbgNbd | BgNbd | ParetoNbd --> P(alive), its log-odds, expected purchases
 *   (x, mean spend)             --> GammaGamma                 --> expected spend per purchase
 * </pre>
 *
 * <p>Everything here is pure, uses {@link java.lang.StrictMath} so that results are the same bits on every machine, and
 * allocates nothing per customer asked.
 */
@NullMarked
package io.rapport.core.purchase;

import org.jspecify.annotations.NullMarked;
