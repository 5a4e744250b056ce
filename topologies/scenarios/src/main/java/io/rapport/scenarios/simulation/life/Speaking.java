package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.HOUR;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Living.Area;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Talk;
import java.util.Optional;

/** What customers say when asked and when not, in the mood that service has put them in. */
final class Speaking implements Area {
    private static final double REFERS_ABOVE = 0.75;
    private static final double NEWSLETTER = 90 * DAY;
    private static final double RANKS = 0.1;
    private static final double DECLARES = 0.05;
    private static final int BRANDS = 3;

    private final Orders orders;
    private final Talk talk;

    Speaking(Orders orders, Talk talk) {
        this.orders = orders;
        this.talk = talk;
    }

    void afterDelivery(Life life, long at) {
        maybe(life, Happening.RATE_SATISFACTION, at, talk.satisfaction());
        maybe(life, Happening.REVIEW, at, talk.review());
        maybe(life, Happening.MENTION, at, talk.mention());
        if (life.mood() > REFERS_ABOVE) {
            maybe(life, Happening.REFER, at, talk.referral());
        }
    }

    void afterResolution(Life life, long at) {
        maybe(life, Happening.RATE_EFFORT, at, talk.effort());
    }

    private static void maybe(Life life, Happening what, long at, double probability) {
        Chance chance = life.chance();
        if (chance.happens(probability)) {
            life.agenda().put(what, at + (long) (HOUR + chance.exponential(DAY)), 0);
        }
    }

    @Override
    public Optional<Touchpoint> live(Life life, Due due) {
        return switch (due.what()) {
            case NEWSLETTER -> newsletter(life, due);
            case RATE_SATISFACTION ->
                ask(life, due).answers(Instrument.CSAT, 1, 5).told();
            case RATE_EFFORT -> ask(life, due).answers(Instrument.CES, 1, 7).told();
            case RATE_RECOMMENDATION ->
                ask(life, due).answers(Instrument.NPS, 0, 10).told();
            case RANK ->
                ask(life, due)
                        .answers(Instrument.WALLET_RANK, rank(life), 1, BRANDS)
                        .told();
            case REVIEW ->
                speak(life, due, Kind.REVIEW).answers(Instrument.STARS, 1, 5).told();
            case MENTION -> speak(life, due, Kind.MENTION).told();
            case REFER ->
                orders.tell(life, Kind.REFERRAL, due.at()).on("web", "referral").told();
            default -> declare(life, due);
        };
    }

    private Telling ask(Life life, Due due) {
        return orders.tell(life, Kind.SURVEY, due.at()).on("mail", "survey");
    }

    private Telling speak(Life life, Due due, Kind kind) {
        return orders.tell(life, kind, due.at()).on("social", "word of mouth").says(life.saidMood(), 0.8);
    }

    /** Goes to all who have not left; those who have left have unsubscribed. */
    private Optional<Touchpoint> newsletter(Life life, Due due) {
        if (life.hasLeft(due.at())) {
            return Optional.empty();
        }
        maybe(life, Happening.RATE_RECOMMENDATION, due.at(), talk.recommendation());
        maybe(life, Happening.RANK, due.at(), RANKS);
        maybe(life, Happening.DECLARE_SPEND, due.at(), DECLARES);
        life.agenda().put(Happening.NEWSLETTER, due.at() + (long) NEWSLETTER, 0);
        return orders.tell(life, Kind.CAMPAIGN, due.at()).on("mail", "campaign").told();
    }

    private static double rank(Life life) {
        return 1 + StrictMath.rint((BRANDS - 1) * (1 - life.saidMood()));
    }

    /** What the customer spends with everybody in a year: two to four times what it spends here. */
    private Optional<Touchpoint> declare(Life life, Due due) {
        double purchases = 365 * DAY / life.traits().gap();
        double total = purchases * orders.amount(life, 1) * life.chance().between(2, 4);
        return orders.tell(life, Kind.SPEND_DECLARED, due.at())
                .on("mail", "survey")
                .amount(Math.min(Math.round(total), 100_000_000L))
                .over(365 * DAY)
                .told();
    }
}
