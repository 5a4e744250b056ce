/**
 * Fitting the purchase models of {@code io.rapport.core.purchase} to history: the core gives the likelihood of a {@link
 * io.rapport.core.purchase.Cohort}, this package looks for the parameters that make it largest.
 *
 * <pre>
 *   purchases (customer, day, value) --> PurchaseLog --> Cohort --> PurchaseFit.MBG_NBD.to(cohort) --> Fitted
 *   or: Cohort.builder().add(new PurchaseHistory(x, tx, T), meanSpend) ... build()
 * </pre>
 *
 * <p>Parameters come out in the unit of time of the cohort. Fitting is deterministic: no random starts.
 */
@NullMarked
package io.rapport.service.fit;

import org.jspecify.annotations.NullMarked;
