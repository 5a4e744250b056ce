package io.rapport.core.recovery;

/** How customers fared, in sums that add up. Laws: see {@link Recoveries}. */
public final class Fared {
    private long customers;
    private long bought;
    private long complained;
    private long left;
    private double satisfaction;

    void add(Recovery recovery) {
        Recovery.Course course = recovery.course();
        customers++;
        bought += course.bought() ? 1 : 0;
        complained += course.complained() ? 1 : 0;
        left += course.left() ? 1 : 0;
        satisfaction += recovery.after().satisfaction() - recovery.before().satisfaction();
    }

    void merge(Fared other) {
        customers += other.customers;
        bought += other.bought;
        complained += other.complained;
        left += other.left;
        satisfaction += other.satisfaction;
    }

    /** How many were measured; a customer counts each time. */
    public long customers() {
        return customers;
    }

    /** The shares and the mean change; all 0 while nobody was measured. */
    public Shares shares() {
        double all = Math.max(1, customers);
        return new Shares(bought / all, complained / all, left / all, satisfaction / all);
    }

    /**
     * How customers fared on average.
     *
     * @param bought the share with a purchase
     * @param complained the share with a complaint, another one if a complaint raised the alert
     * @param left the share that left
     * @param satisfaction the mean change of satisfaction, points
     */
    public record Shares(double bought, double complained, double left, double satisfaction) {
        static final Shares NONE = new Shares(0, 0, 0, 0);

        /** These and so much of others. */
        Shares plus(Shares others, double weight) {
            return new Shares(
                    bought + weight * others.bought,
                    complained + weight * others.complained,
                    left + weight * others.left,
                    satisfaction + weight * others.satisfaction);
        }
    }
}
