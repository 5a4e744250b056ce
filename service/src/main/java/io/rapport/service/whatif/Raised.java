package io.rapport.service.whatif;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.step.Cause;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Explanation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An alert that has come before a desk: raised at once, or held down first and then opened.
 *
 * @param alert as it came there
 * @param contributions what the touchpoint that raised it changed; none where time alone did
 */
public record Raised(Alert alert, List<Contribution> contributions) {
    public Raised {
        contributions = List.copyOf(contributions);
    }

    /** When it came before the desk, epoch milliseconds. */
    public long at() {
        return alert.change().at();
    }

    public String rule() {
        return alert.origin().rule();
    }

    /**
     * What a touchpoint changed.
     *
     * @param outcome which
     * @param cause by what
     * @param change by how much, in the outcome's unit
     */
    public record Contribution(Outcome outcome, Cause cause, double change) {
        static List<Contribution> of(Enriched enriched) {
            Explanation explanation = enriched.explanation();
            return IntStream.range(0, explanation.size())
                    .mapToObj(
                            i -> new Contribution(explanation.outcome(i), explanation.cause(i), explanation.change(i)))
                    .toList();
        }
    }
}
