package io.rapport.scenarios.simulation.model;

import java.util.Optional;

/**
 * The truth about a simulated customer, told beside the touchpoints when it is decided: never after the touchpoint that
 * it is about, often before. A fact whose instant is at or after the end of the simulation did not come about within it.
 * A customer of whom no {@link Lost} is told stayed.
 */
public sealed interface Fact {

    /** Whom it is about. */
    String customerId();

    /** The instant at which it is true, epoch milliseconds. */
    long at();

    /**
     * A customer left: no purchase, use or renewal comes any more. It is told at the decision.
     *
     * @param cause why
     * @param decidedAt when the customer decided to, at the latest {@code at}
     * @param eventId the touchpoint of the ill service that did it, for {@link LossCause#SERVICE}
     */
    record Lost(String customerId, long at, LossCause cause, long decidedAt, Optional<String> eventId)
            implements Fact {}

    /**
     * A customer who will be lost has cancelled the contract.
     *
     * @param at when, at the latest at the loss
     * @param eventId the cancellation
     */
    record Cancelled(String customerId, long at, String eventId) implements Fact {}

    /**
     * Service failed, which the customer felt at once.
     *
     * @param eventId the touchpoint that shows it
     * @param grave whether it failed rather than came late
     * @param by the partner who did it, where it was a delivery
     */
    record Failed(String customerId, long at, String eventId, boolean grave, Optional<String> by) implements Fact {}

    /**
     * A promise was not kept by its time.
     *
     * @param at when it was due
     * @param eventId the touchpoint that made the promise
     */
    record Broken(String customerId, long at, String eventId) implements Fact {}

    /**
     * A complaint that is never answered.
     *
     * @param at when it was made
     * @param eventId the complaint
     * @param caseId its case
     * @param again whether the case had been resolved before
     */
    record Unanswered(String customerId, long at, String eventId, String caseId, boolean again) implements Fact {}

    /**
     * A payment was declined.
     *
     * @param eventId the payment
     */
    record Declined(String customerId, long at, String eventId) implements Fact {}

    /**
     * A contact was truly hard for the customer, whatever the customer said of it.
     *
     * @param eventId the contact
     */
    record Strained(String customerId, long at, String eventId) implements Fact {}
}
