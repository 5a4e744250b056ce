package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.HOUR;
import static io.rapport.scenarios.simulation.life.Living.MINUTE;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Living.Area;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Care;
import java.time.Duration;
import java.util.Optional;

/** Enquiries, contacts, promised calls and complaints: how the organisation answers to its customers. */
final class Caring implements Area {
    private static final double CALL_PROMISED = 0.3;
    private static final double REOPENED_IN_VAIN = 0.3;
    private static final int AGENTS = 25;

    private final Orders orders;
    private final Suffering suffering;
    private final Speaking speaking;
    private final Care care;

    Caring(Orders orders, Suffering suffering, Speaking speaking, Care care) {
        this.orders = orders;
        this.suffering = suffering;
        this.speaking = speaking;
        this.care = care;
    }

    @Override
    public Optional<Touchpoint> live(Life life, Due due) {
        return switch (due.what()) {
            case ENQUIRE -> enquire(life, due).topic("product").told();
            case ASK_TO_LEAVE -> askToLeave(life, due);
            case CONTACT -> contact(life, due);
            case PROMISE_CALL -> promiseCall(life, due);
            case CALL -> reply(life, due).told();
            case CALL_IS_MISSED -> missCall(life, due);
            case COMPLAIN -> complain(life, due);
            case ANSWER -> answer(life, due);
            case RESOLVE -> resolve(life, due);
            case REOPEN -> reopen(life, due);
            default -> endPatience(life, due);
        };
    }

    private Telling tell(Life life, Due due, Kind kind) {
        Chance chance = life.chance();
        return orders.tell(life, kind, due.at())
                .on(chance.happens(0.6) ? "phone" : chance.happens(0.5) ? "mail" : "chat", "complaint handling")
                .ofCase(due.matter());
    }

    private Telling reply(Life life, Due due) {
        Telling telling = tell(life, due, Kind.REPLY);
        return telling.by(PartyRole.EMPLOYEE, "agent-" + life.chance().below(AGENTS));
    }

    private Telling enquire(Life life, Due due) {
        later(life, Happening.CALL, due.at() + MINUTE + life.chance().exponential(5 * HOUR), due.matter());
        return orders.tell(life, Kind.ENQUIRY, due.at())
                .on("mail", "enquiry handling")
                .ofCase(due.matter());
    }

    private Optional<Touchpoint> askToLeave(Life life, Due due) {
        return life.hasLeft(due.at())
                ? Optional.empty()
                : enquire(life, due)
                        .topic("leaving")
                        .says(life.saidMood() / 2, 0.7)
                        .told();
    }

    private Optional<Touchpoint> contact(Life life, Due due) {
        Chance chance = life.chance();
        if (chance.happens(CALL_PROMISED)) {
            later(life, Happening.PROMISE_CALL, due.at() + 5 * MINUTE, life.newCase());
        }
        Telling telling = tell(life, due, Kind.CONTACT);
        suffering.strain(life, due.at(), telling.eventId());
        return telling.topic("delivery")
                .ended(chance.happens(0.7) ? Result.SUCCEEDED : Result.PARTIAL)
                .took(MINUTE + chance.exponential(8 * MINUTE), 1 - life.saidMood())
                .says(life.saidMood() / 2, 0.3)
                .told();
    }

    private Optional<Touchpoint> promiseCall(Life life, Due due) {
        Chance chance = life.chance();
        long dueAt = due.at() + (long) DAY;
        Telling telling = tell(life, due, Kind.PROMISE).topic("call-back").promisedAt(dueAt);
        if (chance.happens(care.forgotten())) {
            suffering.breakPromise(life, dueAt, telling.eventId());
            later(life, Happening.CALL_IS_MISSED, dueAt + 6 * HOUR, due.matter());
        } else {
            later(life, Happening.CALL, dueAt - chance.between(HOUR, 20 * HOUR), due.matter());
        }
        return telling.told();
    }

    /** The customer calls instead, and that is what shows it. */
    private Optional<Touchpoint> missCall(Life life, Due due) {
        Telling telling = orders.tell(life, Kind.CONTACT, due.at())
                .on("phone", "complaint handling")
                .topic("call-back")
                .ended(Result.FAILED)
                .says(life.saidMood() / 2, 0.3);
        suffering.suffer(life, due.at(), telling.eventId());
        return telling.told();
    }

    private Optional<Touchpoint> complain(Life life, Due due) {
        Chance chance = life.chance();
        long dueAt = due.at() + care.answerWithin().toMillis();
        Telling telling = tell(life, due, Kind.COMPLAINT)
                .topic("delivery")
                .promisedAt(dueAt)
                .says(life.saidMood() / 2, 0.7);
        double answer = due.at() + MINUTE + soon(life, care.answerMean());
        if (chance.happens(care.silence())) {
            suffering.ignore(life, due.at(), telling, due.matter());
            later(
                    life,
                    Happening.PATIENCE_ENDS,
                    due.at() + (double) care.patience().toMillis(),
                    due.matter());
            suffering.breakPromise(life, dueAt, telling.eventId());
        } else {
            later(life, Happening.ANSWER, answer, due.matter());
            if (answer > dueAt) {
                suffering.breakPromise(life, dueAt, telling.eventId());
            }
        }
        return telling.told();
    }

    private Optional<Touchpoint> answer(Life life, Due due) {
        double wait = HOUR + soon(life, care.resolveMean());
        later(life, Happening.RESOLVE, due.at() + wait, due.matter());
        return reply(life, due).told();
    }

    private Optional<Touchpoint> resolve(Life life, Due due) {
        Chance chance = life.chance();
        life.feel(0.8, 0.4);
        speaking.afterResolution(life, due.at());
        if (chance.happens(care.reopens())) {
            later(life, Happening.REOPEN, due.at() + chance.between(4 * HOUR, 3 * DAY), due.matter());
        }
        return tell(life, due, Kind.RESOLUTION)
                .ended(Result.SUCCEEDED)
                .by(PartyRole.EMPLOYEE, "agent-" + chance.below(AGENTS))
                .told();
    }

    private Optional<Touchpoint> reopen(Life life, Due due) {
        Chance chance = life.chance();
        life.feel(0.2, 0.4);
        Telling telling = tell(life, due, Kind.REOPENING).topic("delivery").says(life.saidMood() / 2, 0.7);
        if (chance.happens(REOPENED_IN_VAIN)) {
            suffering.ignore(life, due.at(), telling, due.matter());
            later(
                    life,
                    Happening.PATIENCE_ENDS,
                    due.at() + (double) care.patience().toMillis(),
                    due.matter());
        } else {
            later(life, Happening.ANSWER, due.at() + soon(life, care.answerMean()), due.matter());
        }
        return telling.told();
    }

    private Optional<Touchpoint> endPatience(Life life, Due due) {
        Telling telling = tell(life, due, Kind.CONTACT)
                .topic("complaint")
                .ended(Result.FAILED)
                .says(life.saidMood() / 3, 0.5);
        suffering.giveUp(life, due.at(), telling.eventId());
        return telling.told();
    }

    /** A time with the given mean. */
    private static double soon(Life life, Duration mean) {
        return life.chance().exponential((double) mean.toMillis());
    }

    private static void later(Life life, Happening what, double at, int matter) {
        life.agenda().put(what, (long) at, matter);
    }
}
