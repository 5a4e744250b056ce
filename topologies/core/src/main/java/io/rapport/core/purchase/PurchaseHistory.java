package io.rapport.core.purchase;

/**
 * What a purchase model needs to know of one customer. All times are in one unit, the one of the model's parameters
 * (days or weeks), counted from the customer's first purchase.
 *
 * @param repeats x: purchases after the first; purchases on the same day count once
 * @param last tx: time of the last repeat purchase, 0 when there is none
 * @param age T: time at which the question is asked, at or after {@code last}
 */
public record PurchaseHistory(int repeats, double last, double age) {

    /**
     * @throws IllegalArgumentException when the three cannot belong together
     */
    public PurchaseHistory {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeat purchases must be 0 or more, not " + repeats);
        }
        if (!(last >= 0 && last <= age && age < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "times must be finite with 0 <= last purchase <= age, not last " + last + " and age " + age);
        }
        if (repeats == 0 && last != 0) {
            throw new IllegalArgumentException("without repeat purchases the last one is at 0, not at " + last);
        }
    }
}
