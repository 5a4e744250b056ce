package io.rapport.core.customer;

/** What a customer has brought and cost since the first touchpoint, exact, minor units of the reporting currency. */
public final class Lifetime {
    private long revenue;
    private long cost;
    private long touchpoints;

    void clear() {
        restore(0, 0, 0);
    }

    void restore(long newRevenue, long newCost, long newTouchpoints) {
        revenue = newRevenue;
        cost = newCost;
        touchpoints = newTouchpoints;
    }

    /** Books a touchpoint's revenue and cost. */
    public void book(long moreRevenue, long moreCost) {
        revenue += moreRevenue;
        cost += moreCost;
    }

    /** Counts a touchpoint. */
    public void count() {
        touchpoints++;
    }

    public void merge(Lifetime other) {
        restore(revenue + other.revenue, cost + other.cost, touchpoints + other.touchpoints);
    }

    public long revenue() {
        return revenue;
    }

    public long cost() {
        return cost;
    }

    public long margin() {
        return revenue - cost;
    }

    public long touchpoints() {
        return touchpoints;
    }
}
