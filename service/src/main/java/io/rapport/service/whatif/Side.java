package io.rapport.service.whatif;

/** Which of the two rule sets. */
public enum Side {
    /** The rules that hold. */
    TODAY,
    /** The rules that might. */
    NEW;

    Side other() {
        return this == TODAY ? NEW : TODAY;
    }
}
