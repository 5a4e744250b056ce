package io.rapport.bench.lane;

import java.util.List;
import java.util.Locale;

/** The lanes that there are. */
public enum LaneKind {
    /** A raw transactional client that reads and writes as much as Rapport does and computes nothing. */
    LIMIT(Log.OWN, Check.NONE, "exactly once: one transaction of 100 ms"),
    /** Kafka Streams that reads and writes as much as Rapport does and computes nothing. */
    STREAMS(Log.OF_STREAMS, Check.NONE, "exactly once (v2), states in memory, 1 thread"),
    /** Rapport's own stages on plain clients. */
    DIRECT(Log.OWN, Check.ALL, "exactly once between failures: a prototype, 1 thread"),
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
    /** The same work as a job of Hazelcast Jet. */
    JET(Log.NONE, Check.WITH_TOUCHPOINTS, "exactly once: snapshots of all states every second"),
    /** Rapport without any rules. */
    RULELESS(Log.OF_STREAMS, Check.NONE, "exactly once (v2), states in memory, 1 thread, no rules");

    /** Who keeps a log of states. */
    public enum Log {
        /** Kafka Streams makes a topic for it. */
        OF_STREAMS,
        /** The lane writes to a topic that is made for it. */
        OWN,
        /** Nobody. */
        NONE
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

    /** What its maker wants the JVM to be started with. */
    public List<String> jvmOptions() {
        return this == JET
                ? List.of(
                        "--add-modules=java.se",
                        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "--add-opens=java.management/sun.management=ALL-UNNAMED",
                        "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED")
                : List.of();
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
