package io.rapport.streams.settings;

/** What makes time pass, so that promises break and customers slip away. */
public enum TimeMode {
    /**
     * The records' timestamps alone, partition by partition: for replays. All that is due through a record's time has
     * fired before the record is applied, so results do not depend on when the replay runs.
     */
    EVENT,
    /**
     * The records' timestamps, held back to the wall clock, where there are records; the wall clock itself where there
     * are none, so that an idle partition still alerts.
     */
    LIVE
}
