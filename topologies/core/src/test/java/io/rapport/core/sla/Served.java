package io.rapport.core.sla;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.matter.Cases;
import io.rapport.core.matter.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.sample.SampleFacts;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A customer whose cases are served, as a step would: what is due before a touchpoint is told before it. */
final class Served {
    private static final int TAG = 77;

    final List<ServiceLevel> told = new ArrayList<>();
    final CaseClocks clocks = new CaseClocks();
    private final Cases cases = new Cases();
    private final Clockwork clockwork;
    private long clock = Long.MIN_VALUE;

    Served(RuleBook book) {
        clockwork = new Clockwork(book);
    }

    Served(CaseService service) {
        this(RuleBook.always(List.of(), service));
    }

    static RuleSet set(String validFrom, CaseService service) {
        return new RuleSet(validFrom, utc(validFrom), List.of(), service);
    }

    /** An instant of March 2025 and so on, as in 2025-03-07T16:30. */
    static long utc(String time) {
        return Instant.parse(time + ":00Z").toEpochMilli();
    }

    static TouchpointBuilder at(String time, Kind kind) {
        return touchpoint(time + kind, "ann", utc(time), kind).caseId("c");
    }

    /** All of these on the case c, each a time and a kind. */
    Served live(String... touchpoints) {
        for (String each : touchpoints) {
            String[] parts = each.split(" ", -1);
            apply(at(parts[0], Kind.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        }
        return this;
    }

    Served apply(TouchpointBuilder builder) {
        Touchpoint t = builder.build();
        return apply(t, t.occurredAt());
    }

    /** One that comes in at a time. */
    Served apply(TouchpointBuilder builder, String now) {
        return apply(builder.build(), utc(now));
    }

    Served apply(Touchpoint t, long now) {
        until(now);
        clock = Math.max(clock, now);
        String reference = Reference.ofCase(t.labels());
        boolean opens = t.kind() == Kind.COMPLAINT || t.kind() == Kind.REOPENING;
        if (opens || (t.kind() == Kind.RESOLUTION && t.result() != Result.FAILED)) {
            cases.change(reference, t.occurredAt(), opens, 1_000);
        }
        clockwork.touchpoint(new SampleFacts(t, clock, cases.find(t.labels())), clocks, told::add);
        return this;
    }

    /** The cases are past the horizon. */
    void forgetCases() {
        cases.clear();
    }

    Served until(String time) {
        return until(utc(time));
    }

    Served until(long now) {
        for (long due = deadline(); due <= now; due = deadline()) {
            clock = Math.max(clock, due);
            wake(clock);
            if (deadline() <= clock) {
                throw new AssertionError("the deadline stays at " + Instant.ofEpochMilli(due));
            }
        }
        return this;
    }

    void wake(long now) {
        clockwork.advance("ann", now, clocks, told::add);
    }

    long deadline() {
        return clockwork.nextDeadline(clocks);
    }

    /** Everything told, a line each: when, which clock, what. */
    List<String> lines() {
        return told.stream()
                .map(level -> minute(level.at()) + " " + level.clock() + " " + level.event())
                .toList();
    }

    /** What was told of a clock, the start of it left out. */
    List<String> lines(String name) {
        return told.stream()
                .filter(level -> level.clock().equals(name) && level.event() != ServiceLevel.Event.STARTED)
                .map(level -> minute(level.at()) + " " + level.event())
                .toList();
    }

    ServiceLevel last(String name) {
        return told.stream()
                .filter(level -> level.clock().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static String minute(long instant) {
        return Instant.ofEpochMilli(instant).toString().replace(":00Z", "");
    }

    /** Writes the clocks and reads them back. */
    void sleep() {
        byte[] bytes = bytes();
        read(bytes);
    }

    byte[] bytes() {
        StateWriter out = new StateWriter();
        out.reset(clock);
        new CaseClocksLayout().write(TAG, clocks, out);
        return out.toBytes();
    }

    void read(byte[] bytes) {
        StateReader in = new StateReader();
        in.reset(bytes, 0);
        in.setClock(clock);
        clocks.clear();
        while (in.hasSection()) {
            in.begin();
            new CaseClocksLayout().read(clocks, in);
            in.end();
        }
    }
}
