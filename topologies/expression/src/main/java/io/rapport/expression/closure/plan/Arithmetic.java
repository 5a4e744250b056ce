package io.rapport.expression.closure.plan;

import io.rapport.expression.closure.AbsentException;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Whole;
import java.util.List;

/**
 * Numbers, times and durations. It throws where CEL does (overflow, division by zero), and for times and durations that
 * are so far from now that CEL may.
 */
final class Arithmetic {
    /** 285 years in milliseconds; beyond, nanoseconds do not fit 64 bits. */
    private static final long LONGEST = 9_000_000_000_000L;
    /** The year 1 and the end of 9999, epoch milliseconds. */
    private static final long EARLIEST = -62_135_596_800_000L;

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long LATEST = 253_402_300_799_000L;
    /** Above any whole number that CEL reads from a floating-point one without doubt. */
    private static final double LARGEST = 0x1p62;

    private Arithmetic() {}

    static <F> void addTo(Operations<F> all) {
        wholes(all);
        reals(all);
        times(all);
        conversions(all);
    }

    private static <F> void wholes(Operations<F> all) {
        all.binary("add_int64", (l, r) -> sum((Whole<F>) l, (Whole<F>) r));
        all.binary("subtract_int64", (l, r) -> difference((Whole<F>) l, (Whole<F>) r));
        all.binary("multiply_int64", (l, r) -> product((Whole<F>) l, (Whole<F>) r));
        all.binary("divide_int64", (l, r) -> quotient((Whole<F>) l, (Whole<F>) r));
        all.binary("modulo_int64", (l, r) -> rest((Whole<F>) l, (Whole<F>) r));
        all.unary("negate_int64", value -> negative((Whole<F>) value));
    }

    private static <F> void reals(Operations<F> all) {
        all.binary("add_double", (l, r) -> sumOfReals((Real<F>) l, (Real<F>) r));
        all.binary("subtract_double", (l, r) -> differenceOfReals((Real<F>) l, (Real<F>) r));
        all.binary("multiply_double", (l, r) -> productOfReals((Real<F>) l, (Real<F>) r));
        all.binary("divide_double", (l, r) -> quotientOfReals((Real<F>) l, (Real<F>) r));
        all.unary("negate_double", value -> negativeReal((Real<F>) value));
    }

    private static <F> void times(Operations<F> all) {
        all.binary("add_timestamp_duration", (l, r) -> time(sum(time((Whole<F>) l), span((Whole<F>) r))));
        all.binary("add_duration_timestamp", (l, r) -> time(sum(span((Whole<F>) l), time((Whole<F>) r))));
        all.binary("subtract_timestamp_duration", (l, r) -> time(difference(time((Whole<F>) l), span((Whole<F>) r))));
        all.binary("subtract_timestamp_timestamp", (l, r) -> span(difference(time((Whole<F>) l), time((Whole<F>) r))));
        all.binary("add_duration_duration", (l, r) -> total(sum(span((Whole<F>) l), span((Whole<F>) r))));
        all.binary("subtract_duration_duration", (l, r) -> total(difference(span((Whole<F>) l), span((Whole<F>) r))));
    }

    private static <F> void conversions(Operations<F> all) {
        for (String same : List.of("int64_to_int64", "double_to_double", "string_to_string")) {
            all.unary(same, value -> value);
        }
        all.unary("int64_to_double", value -> real((Whole<F>) value));
        all.unary("double_to_int64", value -> whole((Real<F>) value));
    }

    private static <F> Whole<F> sum(Whole<F> left, Whole<F> right) {
        return facts -> Math.addExact(left.of(facts), right.of(facts));
    }

    private static <F> Whole<F> difference(Whole<F> left, Whole<F> right) {
        return facts -> Math.subtractExact(left.of(facts), right.of(facts));
    }

    private static <F> Whole<F> product(Whole<F> left, Whole<F> right) {
        return facts -> Math.multiplyExact(left.of(facts), right.of(facts));
    }

    private static <F> Whole<F> quotient(Whole<F> left, Whole<F> right) {
        return facts -> {
            long divisor = right.of(facts);
            long dividend = left.of(facts);
            return divisor == -1 ? Math.negateExact(dividend) : dividend / divisor;
        };
    }

    private static <F> Whole<F> rest(Whole<F> left, Whole<F> right) {
        return facts -> left.of(facts) % right.of(facts);
    }

    private static <F> Whole<F> negative(Whole<F> value) {
        return facts -> Math.negateExact(value.of(facts));
    }

    private static <F> Real<F> sumOfReals(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) + right.of(facts);
    }

    private static <F> Real<F> differenceOfReals(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) - right.of(facts);
    }

    private static <F> Real<F> productOfReals(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) * right.of(facts);
    }

    private static <F> Real<F> quotientOfReals(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) / right.of(facts);
    }

    private static <F> Real<F> negativeReal(Real<F> value) {
        return facts -> -value.of(facts);
    }

    static <F> Real<F> real(Whole<F> value) {
        return facts -> (double) value.of(facts);
    }

    private static <F> Whole<F> whole(Real<F> value) {
        return facts -> {
            double number = value.of(facts);
            if (Math.abs(number) <= LARGEST) {
                return (long) number;
            }
            throw new AbsentException();
        };
    }

    private static <F> Whole<F> time(Whole<F> millis) {
        return facts -> within(millis.of(facts), EARLIEST, LATEST);
    }

    private static <F> Whole<F> span(Whole<F> millis) {
        return facts -> within(millis.of(facts), -LONGEST, LONGEST);
    }

    /** CEL takes a sum of durations for invalid that is negative and not of whole seconds. */
    private static <F> Whole<F> total(Whole<F> millis) {
        return facts -> {
            long sum = within(millis.of(facts), -LONGEST, LONGEST);
            if (sum < 0 && sum % MILLIS_PER_SECOND != 0) {
                throw new AbsentException();
            }
            return sum;
        };
    }

    private static long within(long millis, long least, long most) {
        if (millis < least || millis > most) {
            throw new AbsentException();
        }
        return millis;
    }
}
