package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.time.Duration;
import java.util.Map;

/**
 * What an alert says is true of a customer, against the facts.
 *
 * <p>Service had failed the customer means: it failed, or a promise or a complaint came to nothing, within the hindsight
 * of 45 days. The foresight is 30 days; an alert raised later than that before the end of the simulation may be right
 * without anybody seeing it.
 *
 * <table>
 *   <caption>By rule, when an alert is right and what there was to find</caption>
 *   <tr><th>rule</th><th>an alert is right when</th><th>what there was to find</th></tr>
 *   <tr><td>complaint-opened</td><td>service had failed the customer</td><td>complaints that are never answered</td></tr>
 *   <tr><td>complaint-unanswered</td><td>the case is never answered, or within two days a promise to the customer is
 *     broken, so that the answer came too late</td><td>complaints that are never answered</td></tr>
 *   <tr><td>reopened-case</td><td>service had failed the customer</td><td>reopened cases that are never
 *     answered</td></tr>
 *   <tr><td>unhappy-answer, valuable-detractor, negative-mention, repeat-contact, invoice-dispute, and any rule that is
 *     not of the library</td><td>service had failed the customer</td><td>nothing that is known</td></tr>
 *   <tr><td>high-effort</td><td>a contact was truly hard at that very instant</td><td>truly hard contacts</td></tr>
 *   <tr><td>broken-promise</td><td>a promise was broken at that very instant</td><td>broken promises</td></tr>
 *   <tr><td>delivery-late-twice</td><td>two deliveries were late or failed within 60 days</td><td>every late or failed
 *     delivery that is not the first within 60 days</td></tr>
 *   <tr><td>repeated-failures</td><td>the partner delivered late or failed twice within 30 days</td><td>every late or
 *     failed delivery that is not the partner's first to the customer within 30 days</td></tr>
 *   <tr><td>service-failed</td><td>service failed at that very instant</td><td>failures that are no mere delay</td></tr>
 *   <tr><td>failed-payment</td><td>that payment was declined</td><td>declined payments</td></tr>
 *   <tr><td>slipping-away, overdue-purchase, silence-after-complaint</td><td>the customer had decided to leave, or leaves
 *     within the foresight</td><td>customers lost; each finds those whom it can see</td></tr>
 * </table>
 */
enum Claim {
    ILL_SERVICE,
    COMPLAINT,
    NEVER_ANSWERED,
    REOPENING,
    STRAIN,
    BROKEN_PROMISE,
    LATE_TWICE,
    SAME_PARTNER,
    FAILURE,
    DECLINED,
    LOSS;

    static final long FORESIGHT = Duration.ofDays(30).toMillis();
    private static final long HINDSIGHT = Duration.ofDays(45).toMillis();
    private static final long TOO_LATE = Duration.ofDays(2).toMillis();
    private static final long DELIVERIES_WITHIN = Duration.ofDays(60).toMillis();
    private static final long PARTNER_WITHIN = Duration.ofDays(30).toMillis();

    private static final Map<String, Claim> OF_RULES = Map.ofEntries(
            Map.entry("complaint-opened", COMPLAINT),
            Map.entry("complaint-unanswered", NEVER_ANSWERED),
            Map.entry("reopened-case", REOPENING),
            Map.entry("high-effort", STRAIN),
            Map.entry("broken-promise", BROKEN_PROMISE),
            Map.entry("delivery-late-twice", LATE_TWICE),
            Map.entry("repeated-failures", SAME_PARTNER),
            Map.entry("service-failed", FAILURE),
            Map.entry("failed-payment", DECLINED),
            Map.entry("slipping-away", LOSS),
            Map.entry("overdue-purchase", LOSS),
            Map.entry("silence-after-complaint", LOSS));

    /** What the alerts of a rule claim. */
    static Claim of(String rule) {
        return OF_RULES.getOrDefault(rule, ILL_SERVICE);
    }

    /** Whether an alert that has just opened is right. */
    boolean isRight(Told told, Truth truth) {
        long at = told.at();
        String customer = told.customerId();
        return switch (this) {
            case ILL_SERVICE, COMPLAINT, REOPENING -> truth.count(customer, at - HINDSIGHT, at, Claim::isIll) > 0;
            case NEVER_ANSWERED ->
                truth.count(customer, 0, at, fact -> isOfCase(told, fact)) > 0
                        || truth.count(customer, at, at + TOO_LATE, Fact.Broken.class::isInstance) > 0;
            case BROKEN_PROMISE -> truth.count(customer, at, at, Fact.Broken.class::isInstance) > 0;
            case STRAIN, FAILURE, DECLINED ->
                truth.count(
                                customer,
                                0,
                                at,
                                fact -> isThere(fact, truth) && told.eventId().equals(Truth.eventOf(fact)))
                        > 0;
            case LATE_TWICE -> truth.count(customer, at - DELIVERIES_WITHIN, at, Claim::isDelivery) >= 2;
            case SAME_PARTNER ->
                truth.count(customer, at - PARTNER_WITHIN, at, fact -> isBy(partner(told.key()), fact)) >= 2;
            case LOSS ->
                truth.lost(customer).filter(loss -> isForetoldAt(at, loss)).isPresent();
        };
    }

    /** Whether a fact is one that alerts of this kind ought to tell. */
    boolean isThere(Fact fact, Truth truth) {
        return switch (this) {
            case ILL_SERVICE -> false;
            case COMPLAINT, NEVER_ANSWERED -> fact instanceof Fact.Unanswered unanswered && !unanswered.again();
            case REOPENING -> fact instanceof Fact.Unanswered unanswered && unanswered.again();
            case STRAIN -> fact instanceof Fact.Strained;
            case BROKEN_PROMISE -> fact instanceof Fact.Broken;
            case LATE_TWICE -> isDelivery(fact) && isRight(as(fact, ""), truth);
            case SAME_PARTNER -> isDelivery(fact) && isRight(as(fact, partnerOf(fact)), truth);
            case FAILURE -> fact instanceof Fact.Failed failed && failed.grave();
            case DECLINED -> fact instanceof Fact.Declined;
            case LOSS -> fact instanceof Fact.Lost;
        };
    }

    /** Whether what a desk was told tells a fact that is there for this kind of alert. */
    boolean finds(Told told, Fact fact) {
        return switch (this) {
            case LOSS -> fact instanceof Fact.Lost loss && isForetoldAt(told.at(), loss);
            case NEVER_ANSWERED -> isOfCase(told, fact);
            default -> told.isOf(fact, Truth.eventOf(fact));
        };
    }

    /** Whether who says at an instant that a customer leaves is right: it is decided, or happens within the foresight. */
    static boolean isForetoldAt(long at, Fact.Lost loss) {
        return at >= loss.decidedAt() || at >= loss.at() - FORESIGHT;
    }

    private static boolean isIll(Fact fact) {
        return fact instanceof Fact.Failed || fact instanceof Fact.Broken || fact instanceof Fact.Unanswered;
    }

    private static boolean isDelivery(Fact fact) {
        return fact instanceof Fact.Failed failed && failed.by().isPresent();
    }

    private static boolean isBy(String partner, Fact fact) {
        return isDelivery(fact) && partnerOf(fact).equals("party:" + partner);
    }

    private static String partnerOf(Fact fact) {
        return fact instanceof Fact.Failed failed ? "party:" + failed.by().orElse("") : "";
    }

    private static String partner(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static Told as(Fact fact, String key) {
        return new Told(fact.customerId(), "", key, fact.at(), "", true);
    }

    private static boolean isOfCase(Told told, Fact fact) {
        return fact instanceof Fact.Unanswered unanswered && told.key().equals("case:" + unanswered.caseId());
    }
}
