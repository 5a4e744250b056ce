package io.rapport.wire.decode;

import io.rapport.core.screening.Rejection;
import java.util.function.Function;

/**
 * What became of a record's value that is to steer us: what it says, screened, or the reason why it is not taken.
 *
 * @param <V> what it says
 */
public sealed interface Received<V> {

    /** The value of one of two functions, by what it is. */
    <T> T fold(Function<V, T> accepted, Function<Rejection, T> rejected);

    /** The bytes say something that can be taken. */
    record Accepted<V>(V value) implements Received<V> {
        @Override
        public <T> T fold(Function<V, T> accepted, Function<Rejection, T> rejected) {
            return accepted.apply(value);
        }
    }

    /** The record is a dead letter. */
    record Rejected<V>(Rejection rejection) implements Received<V> {
        @Override
        public <T> T fold(Function<V, T> accepted, Function<Rejection, T> rejected) {
            return rejected.apply(rejection);
        }
    }
}
