package io.rapport.service.whatif;

/**
 * An alert to look at.
 *
 * @param found by which rule sets
 * @param raised the alert
 */
public record Example(Found found, Raised raised) {

    /** Which rule sets raise an alert, in the order in which examples are wanted. */
    public enum Found {
        ONLY_NEW,
        ONLY_TODAY,
        BOTH;

        static Found only(Side side) {
            return side == Side.NEW ? ONLY_NEW : ONLY_TODAY;
        }
    }
}
