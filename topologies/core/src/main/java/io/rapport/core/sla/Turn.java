package io.rapport.core.sla;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.Optional;

/**
 * What a touchpoint is to the case that it is on.
 *
 * @param facts what conditions may look at
 * @param touchpoint what happened
 * @param file the case, as it is now
 * @param service how cases are to be served now
 */
record Turn(Facts facts, Touchpoint touchpoint, CaseFile file, CaseService service) {

    long at() {
        return touchpoint.occurredAt();
    }

    long now() {
        return facts.now();
    }

    /** Whether it is part of a conversation about the case at all. */
    boolean isOfCase() {
        return switch (touchpoint.kind()) {
            case CONTACT, ENQUIRY, COMPLAINT, REOPENING, REPLY, RESOLUTION -> true;
            default -> false;
        };
    }

    boolean opens() {
        return switch (touchpoint.kind()) {
            case COMPLAINT, REOPENING -> true;
            default -> false;
        };
    }

    /** Whether we answered; what failed answers nothing. */
    boolean answers() {
        return switch (touchpoint.kind()) {
            case REPLY, RESOLUTION -> touchpoint.result() != Result.FAILED;
            default -> false;
        };
    }

    boolean resolves() {
        return answers() && touchpoint.kind() == Kind.RESOLUTION;
    }

    /** Whether the customer said something that asks for an answer. */
    boolean speaks() {
        return switch (touchpoint.kind()) {
            case CONTACT, ENQUIRY, COMPLAINT, REOPENING -> !picks(service.thanks());
            default -> false;
        };
    }

    /** Whether a condition holds; empty if it has no value. */
    Optional<Boolean> holds(Condition condition) {
        try {
            return Optional.of(condition.holds(facts));
        } catch (ConditionFailedException failed) {
            return Optional.empty();
        }
    }

    /** Whether a selector picks it; one whose condition has no value does not. */
    boolean picks(Selector selector) {
        try {
            return selector.picks(facts);
        } catch (ConditionFailedException failed) {
            return false;
        }
    }
}
