package io.rapport.core.customer;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.episode.EpisodesLayout;
import io.rapport.core.episode.FirstEpisodesLayout;
import io.rapport.core.matter.MattersLayout;
import io.rapport.core.rule.Rule;
import io.rapport.core.silence.SilencesLayout;
import io.rapport.core.sla.CaseClocksLayout;
import io.rapport.core.survey.Instrument;
import io.rapport.core.track.TracksLayout;
import java.io.ByteArrayOutputStream;

/**
 * The bytes of a customer's state: a contract, tested against released copies.
 *
 * <pre>
 *   version  deadline      section                    section ...
 *   1 byte   8 bytes, BE   tag 1 byte, length, body
 * </pre>
 *
 * A section that holds nothing is left out; one whose tag is not known is kept and written back (so is the figure of
 * an instrument that is not known), and what a later version adds at the end of a known one is passed over: so versions
 * can be rolled forward and back. Equal states give equal bytes. The lifetime is always there and always last, so that
 * bytes that were cut short are no state. One codec serves one thread.
 */
public final class StateCodec {
    private static final int VERSION = 1;
    private static final int TIMES = StateHead.TIMES;
    private static final int SEEN = 2;
    private static final int SATISFACTION = 3;
    private static final int EXPERIENCE = 4;
    private static final int PEAK_END = 5;
    private static final int FAILURES = 6;
    private static final int FAILED_PAYMENTS = 7;
    private static final int REFERRAL = 8;
    private static final int FIGURE = 9;
    private static final int PURCHASES = 10;
    private static final int ROLLING = 11;
    private static final int LIFETIME = 12;
    private static final int WALLET_RANK = 13;
    private static final int DECLARED = 14;
    private static final int CONTRACT = 15;
    private static final int CASES = 16;
    private static final int PROMISES = 17;
    private static final int SATISFACTION_MOVERS = 18;
    private static final int EXPERIENCE_MOVERS = 19;
    private static final int FIRST_TRACKS = 20; // Read, and written as TRACKS.
    private static final int FIRST_ALERT = 21; // Read, and written as ALERT.
    private static final int SILENCES = 22;
    private static final int CASE_CLOCKS = 23;
    private static final int SEEN_COMMANDS = 24;
    private static final int ALERT = 25;
    private static final int TRACKS = 26;

    private static final Instrument[] INSTRUMENTS = Instrument.values();

    private final StateWriter out = new StateWriter();
    private final StateReader in = new StateReader();
    private final Sections sections = new Sections(out, in);
    private final CaseClocksLayout caseClocks = new CaseClocksLayout();

    /** The bytes of a state in which something has happened. */
    public byte[] write(CustomerState state) {
        out.reset(state.clock());
        out.putByte(VERSION);
        out.putLong(state.deadline());
        writeTimes(state);
        sections.write(SEEN, state.seen());
        writeScores(state);
        sections.write(PURCHASES, state.purchases());
        sections.write(ROLLING, state.rolling());
        sections.write(WALLET_RANK, state.walletRank());
        sections.write(DECLARED, state.declared());
        sections.write(CONTRACT, state.contract());
        MattersLayout.write(CASES, state.cases(), out);
        MattersLayout.write(PROMISES, state.promises(), out);
        sections.write(SATISFACTION_MOVERS, state.satisfactionMovers());
        sections.write(EXPERIENCE_MOVERS, state.experienceMovers());
        TracksLayout.write(TRACKS, state.tracks(), out);
        EpisodesLayout.write(ALERT, state.episodes(), out);
        SilencesLayout.write(SILENCES, state.silences(), out);
        caseClocks.write(CASE_CLOCKS, state.caseClocks(), out);
        sections.write(SEEN_COMMANDS, state.seenCommands());
        out.putBytes(state.unknown());
        writeLifetime(state.lifetime());
        return out.toBytes();
    }

    private void writeTimes(CustomerState state) {
        out.begin(TIMES);
        out.putSigned(state.clock());
        out.putTimeOrNever(state.newest());
        out.putTimeOrNever(state.explained());
        out.putTimeOrNever(CustomerState.NEVER); // Version 1 once kept here since when the customer was slipping away.
        if (state.metricsAwaited() != Long.MAX_VALUE) {
            out.putTimeOrNever(state.metricsAwaited());
        }
        out.end();
    }

    private void writeScores(CustomerState state) {
        sections.write(SATISFACTION, state.satisfaction());
        sections.write(EXPERIENCE, state.experience());
        sections.write(PEAK_END, state.peakEnd());
        sections.write(FAILURES, state.failures());
        sections.write(FAILED_PAYMENTS, state.failedPayments());
        sections.write(REFERRAL, state.referral());
        for (Instrument instrument : INSTRUMENTS) {
            sections.writeFigure(FIGURE, instrument.ordinal(), state.figure(instrument));
        }
    }

    private void writeLifetime(Lifetime lifetime) {
        out.begin(LIFETIME);
        out.putVarint(lifetime.touchpoints());
        out.putSigned(lifetime.revenue());
        out.putSigned(lifetime.cost());
        out.end();
    }

    /**
     * Reads a state into {@code state}, whatever was in it before. How alerts began, and some texts, are read only when
     * somebody asks for them: the bytes must stay as they are while the state is used.
     */
    public void read(byte[] bytes, CustomerState state) {
        state.clear();
        state.setDeadline(StateHead.deadline(bytes));
        requireVersion(bytes[0]);
        in.reset(bytes, StateHead.LENGTH);
        ByteArrayOutputStream unknown = null;
        int last = 0;
        while (in.hasSection()) {
            int start = in.position();
            int tag = in.begin();
            if (!readSection(tag, state)) {
                unknown = unknown == null ? new ByteArrayOutputStream() : unknown;
                unknown.writeBytes(in.section(start));
            }
            in.end();
            last = tag;
        }
        if (last != LIFETIME) {
            throw StateReader.broken("it ends too early");
        }
        if (unknown != null) {
            state.setUnknown(unknown.toByteArray());
        }
    }

    private static void requireVersion(byte version) {
        if (version != VERSION) {
            throw StateReader.broken("version " + version + " is not known");
        }
    }

    private boolean readSection(int tag, CustomerState state) {
        switch (tag) {
            case TIMES -> readTimes(state);
            case SEEN -> sections.read(state.seen());
            case PURCHASES -> sections.read(state.purchases());
            case ROLLING -> sections.read(state.rolling());
            case LIFETIME -> readLifetime(state.lifetime());
            case WALLET_RANK -> sections.read(state.walletRank());
            case DECLARED -> sections.read(state.declared());
            case CONTRACT -> sections.read(state.contract());
            case CASES -> MattersLayout.read(state.cases(), in);
            case PROMISES -> MattersLayout.read(state.promises(), in);
            case SATISFACTION_MOVERS -> sections.read(state.satisfactionMovers());
            case EXPERIENCE_MOVERS -> sections.read(state.experienceMovers());
            default -> {
                return readScore(tag, state) || readAlerts(tag, state);
            }
        }
        return true;
    }

    private boolean readAlerts(int tag, CustomerState state) {
        switch (tag) {
            case TRACKS -> TracksLayout.read(state.tracks(), in);
            case ALERT -> EpisodesLayout.read(state.episodes(), in);
            case FIRST_TRACKS -> TracksLayout.readFirst(state.tracks(), in);
            case FIRST_ALERT -> FirstEpisodesLayout.read(state.episodes(), in);
            case SILENCES -> SilencesLayout.read(state.silences(), in);
            case SEEN_COMMANDS -> sections.read(state.seenCommands());
            case CASE_CLOCKS -> caseClocks.read(state.caseClocks(), in);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readScore(int tag, CustomerState state) {
        switch (tag) {
            case SATISFACTION -> sections.read(state.satisfaction());
            case EXPERIENCE -> sections.read(state.experience());
            case PEAK_END -> sections.read(state.peakEnd());
            case FAILURES -> sections.read(state.failures());
            case FAILED_PAYMENTS -> sections.read(state.failedPayments());
            case REFERRAL -> sections.read(state.referral());
            case FIGURE -> {
                return readFigure(state);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readFigure(CustomerState state) {
        int instrument = in.getInt();
        boolean known = instrument < INSTRUMENTS.length;
        if (known) {
            sections.read(state.figure(INSTRUMENTS[instrument]));
        }
        return known;
    }

    private void readTimes(CustomerState state) {
        long clock = in.getSigned();
        in.setClock(clock);
        state.setTimes(clock, in.getTimeOrNever(), in.getTimeOrNever());
        readSlipping(in.getTimeOrNever(), state);
        state.awaitMetrics(in.hasMore() ? in.getTimeOrNever() : Long.MAX_VALUE);
    }

    /** What was built in once is a rule now, and remembered as one. */
    private static void readSlipping(long since, CustomerState state) {
        if (since != CustomerState.NEVER) {
            state.tracks().add(Rule.number("slipping-away"), "", since);
        }
    }

    private void readLifetime(Lifetime lifetime) {
        long touchpoints = in.getVarint();
        lifetime.restore(in.getSigned(), in.getSigned(), touchpoints);
    }
}
