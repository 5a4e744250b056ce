package io.rapport.bench.lane;

import java.util.Locale;

/** The lanes that there are. */
public enum LaneKind {
    /** A raw transactional client that reads and writes as much as Rapport does and computes nothing. */
    LIMIT(Log.OWN, Check.NONE, "exactly once: one transaction of 100 ms"),
    /** Rapport on Kafka Streams with the rules that come with it. */
    RAPPORT(Log.OF_STREAMS, Check.ALL, "exactly once (v2), states in memory, 1 thread"),
    /** States on disk. */
    RAPPORT_ROCKSDB(Log.OF_STREAMS, Check.ALL, "exactly once (v2), states in RocksDB, 1 thread"),
    /** Two threads. */
    RAPPORT_2(Log.OF_STREAMS, Check.ALL, "exactly once (v2), states in memory, 2 threads"),
    /** Two threads, and states on disk. */
    RAPPORT_ROCKSDB_2(Log.OF_STREAMS, Check.ALL, "exactly once (v2), states in RocksDB, 2 threads"),
    /** The same work as one would write it in the DSL of Kafka Streams. */
    NAIVE(Log.OF_STREAMS, Check.WITH_TOUCHPOINTS, "exactly once (v2), DSL, RocksDB, 1 thread"),
    /** Rapport without any rules. */
    RULELESS(Log.OF_STREAMS, Check.NONE, "exactly once (v2), states in memory, 1 thread, no rules");

    /** Who keeps a log of states. */
    public enum Log {
        /** Kafka Streams makes a topic for it. */
        OF_STREAMS,
        /** The lane writes to a topic that is made for it. */
        OWN
    }

    /** Which of its outputs are compared with the reference's. */
    public enum Check {
        /** All of them, and the final states. */
        ALL,
        /** All that come with touchpoints; what is due to a customer after the last of them never fires without timers. */
        WITH_TOUCHPOINTS,
        /** None: it computes nothing, or something else. */
        NONE
    }

    private final Log log;
    private final Check check;
    private final String guarantee;

    LaneKind(Log log, Check check, String guarantee) {
        this.log = log;
        this.check = check;
        this.guarantee = guarantee;
    }

    /** Who keeps a log of states. */
    public Log log() {
        return log;
    }

    /** What of it is compared. */
    public Check check() {
        return check;
    }

    /** What it promises, and how it is set up. */
    public String guarantee() {
        return guarantee;
    }

    /** What a command line calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
