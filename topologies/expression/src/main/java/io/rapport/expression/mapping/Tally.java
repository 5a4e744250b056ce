package io.rapport.expression.mapping;

/**
 * The account of a file so far. Law: {@code rows = mapped + skipped + failed}.
 *
 * @param rows rows of data accounted for
 * @param mapped rows that became touchpoints without any error
 * @param skipped rows that the mapping wants nothing of
 * @param failed rows with an error
 * @param touchpoints touchpoints made
 */
public record Tally(long rows, long mapped, long skipped, long failed, long touchpoints) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(MappedRows more) {
        boolean bad = !more.errors().isEmpty();
        boolean some = !more.touchpoints().isEmpty();
        return new Tally(
                rows + more.rows(),
                mapped + (some && !bad ? more.rows() : 0),
                skipped + (!some && !bad ? more.rows() : 0),
                failed + (bad ? more.rows() : 0),
                touchpoints + more.touchpoints().size());
    }
}
