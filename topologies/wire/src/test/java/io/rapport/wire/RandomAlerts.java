package io.rapport.wire;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.alert.Trigger;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.sla.ServiceLevel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts, and what comes of them, of every shape, plausible or not; and commands and rule sets that are in order. */
public final class RandomAlerts extends RandomFields {
    private static final long YEAR_2200 = 7_258_118_400_000L;
    private static final long LARGEST_AMOUNT = 100_000_000_000_000L;
    private static final int LONGEST_ID = 256;
    private static final Trigger[] BY_DESK =
            Stream.of(Trigger.values()).filter(Trigger::isByDesk).toArray(Trigger[]::new);

    public RandomAlerts(long seed) {
        super(seed);
    }

    public Alert alert() {
        return new Alert(
                text(),
                origin(),
                below(1 << 20),
                any(AlertStatus.values()),
                change(),
                handling(),
                below(1 << 20),
                number(),
                new Advice(text(), text(), text()));
    }

    private Origin origin() {
        return new Origin(
                text(),
                text(),
                text(),
                number(),
                maybe(this::text),
                text(),
                any(Severity.values()),
                text(),
                text(),
                new Situation(real(), real(), risk(), real()));
    }

    private RiskParts risk() {
        return new RiskParts(real(), real(), real(), real(), real(), real(), real());
    }

    private Change change() {
        return new Change(any(Trigger.values()), number(), maybe(this::text), maybe(this::byCommand));
    }

    private Change.ByCommand byCommand() {
        return new Change.ByCommand(text(), text(), maybe(this::text), maybe(() -> any(Change.Refusal.values())));
    }

    private Alert.Handling handling() {
        return new Alert.Handling(
                text(),
                maybe(this::text),
                maybe(this::number),
                maybe(this::number),
                maybe(this::number),
                below(10),
                maybe(this::text),
                number(),
                maybe(this::text),
                maybe(this::number),
                maybe(this::number));
    }

    public Recovery recovery() {
        return new Recovery(
                text(),
                maybe(this::handled),
                number(),
                number(),
                new Recovery.Stand(real(), real()),
                new Recovery.Stand(real(), real()),
                new Recovery.Course(below(2) == 0, below(2) == 0, below(2) == 0));
    }

    private Recovery.Handled handled() {
        return new Recovery.Handled(
                text(),
                text(),
                text(),
                any(Severity.values()),
                maybe(this::number),
                maybe(this::number),
                maybe(this::text),
                number(),
                maybe(this::text),
                below(1 << 20));
    }

    public ServiceLevel serviceLevel() {
        return new ServiceLevel(
                text(), text(), text(), any(ServiceLevel.Event.values()), number(), number(), number(), number());
    }

    /** A command that is in order. */
    public Command command() {
        boolean isSilence = below(BY_DESK.length) == 0;
        return new Command(
                id(), id(), isSilence ? null : id(), isSilence ? null : any(BY_DESK), id(), details(isSilence));
    }

    private Command.Details details(boolean isSilence) {
        return new Command.Details(
                maybe(this::time),
                isSilence ? Long.valueOf(time()) : maybe(this::time),
                maybe(this::id),
                maybe(this::id),
                maybe(this::text),
                maybe(this::id),
                below(2) == 0 ? 0 : Math.floorMod(number(), LARGEST_AMOUNT),
                maybe(this::id),
                maybe(this::id));
    }

    /** A rule set that is in order, as far as it can be seen without reading the rules. */
    public PublishedRules rules() {
        return new PublishedRules(id(), time(), "rules:" + text(), maybe(this::id));
    }

    /** A time, or null. */
    public @Nullable Long timeOrNull() {
        return maybe(this::time);
    }

    private long time() {
        return Math.floorMod(number(), YEAR_2200);
    }

    private String id() {
        String id = "i" + text();
        while (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            id = "i" + text();
        }
        return id;
    }
}
