package io.rapport.bench.micro;

/** Of which simulated customers something is measured. */
public enum Whose {
    /**
     * Those for whom no alert lives, comes or goes in all of the time that is measured: of the touchpoints of an ordinary
     * day six in seven are like theirs, so they are what is typical.
     */
    QUIET,
    /** All that there are, in trouble or not; nobody answers their alerts. */
    ALL
}
