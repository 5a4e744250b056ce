package io.rapport.wire.decode;

import io.rapport.core.screening.Rejection;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.function.Function;

/** What became of a record's value: a touchpoint, not screened yet, or the reason why it is none. */
public sealed interface Decoded {

    /** The value of one of two functions, by what it is. */
    <T> T fold(Function<Touchpoint, T> accepted, Function<Rejection, T> rejected);

    /** The bytes are a touchpoint. */
    record Accepted(Touchpoint touchpoint) implements Decoded {
        @Override
        public <T> T fold(Function<Touchpoint, T> accepted, Function<Rejection, T> rejected) {
            return accepted.apply(touchpoint);
        }
    }

    /** The bytes are no touchpoint; the record is a dead letter. */
    record Rejected(Rejection rejection) implements Decoded {
        @Override
        public <T> T fold(Function<Touchpoint, T> accepted, Function<Rejection, T> rejected) {
            return rejected.apply(rejection);
        }
    }
}
