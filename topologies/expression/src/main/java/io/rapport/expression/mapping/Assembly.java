package io.rapport.expression.mapping;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.mapping.plan.FieldException;
import io.rapport.expression.mapping.plan.GroupPlan;
import io.rapport.expression.mapping.plan.Plan;
import io.rapport.expression.mapping.plan.Scope;
import io.rapport.expression.mapping.plan.TouchpointTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts rows together into groups and gives everything out in the order of first rows: a group leaves once it takes no
 * more rows, and what came after its first row waits behind it. So no more is in memory than a group's span of rows.
 */
final class Assembly {
    private final Plan plan;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Map<String, Waiting> open = new HashMap<>();

    Assembly(Plan plan) {
        this.plan = plan;
    }

    /** Takes the next row. */
    void add(Scope scope) {
        long number = scope.row().number();
        plan.group().ifPresent(group -> closeBefore(number - group.span()));
        try {
            Optional<String> key = plan.group().flatMap(group -> group.key(scope));
            List<Object> values = plan.group().map(group -> group.values(scope)).orElse(List.of());
            Waiting same = key.map(open::get).orElse(null);
            if (same == null) {
                Waiting waiting = new Waiting(scope, values, key);
                queue.add(waiting);
                key.ifPresent(name -> open.put(name, waiting));
            } else {
                same.take(plan.group().orElseThrow(), values);
            }
        } catch (FieldException e) {
            fail(number, error(number, e));
        } catch (ArithmeticException e) {
            fail(number, new RowError(number, "group.values", List.of(), "the sum leaves 64 bits"));
        }
    }

    /** Takes a row that cannot be mapped. */
    void fail(long number, RowError error) {
        queue.add(new Waiting(new MappedRows(number, 1, List.of(), List.of(error))));
    }

    /** There are no more rows: nothing waits any longer. */
    void end() {
        closeBefore(Long.MAX_VALUE);
    }

    /** What is next, once it can no longer change. */
    Optional<MappedRows> poll() {
        Waiting head = queue.peek();
        if (head == null || head.key.isPresent()) {
            return Optional.empty();
        }
        queue.remove();
        return Optional.of(head.done.orElseGet(() -> map(head)));
    }

    private void closeBefore(long number) {
        for (Waiting waiting : queue) {
            if (waiting.firstRow >= number) {
                return;
            }
            waiting.key.ifPresent(open::remove);
            waiting.key = Optional.empty();
        }
    }

    private MappedRows map(Waiting waiting) {
        Scope scope = plan.group()
                .map(group -> waiting.scope().with(group.named(waiting.values)))
                .orElseGet(waiting::scope);
        List<Touchpoint> touchpoints = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        for (TouchpointTemplate template : plan.templates()) {
            try {
                template.make(scope).ifPresent(touchpoints::add);
            } catch (FieldException e) {
                errors.add(error(waiting.firstRow, e));
            }
        }
        return new MappedRows(waiting.firstRow, waiting.rows, touchpoints, errors);
    }

    static RowError error(long row, FieldException e) {
        return new RowError(row, e.key(), e.columns(), String.valueOf(e.getMessage()));
    }

    /** A row or group on its way out; with a key while it still takes rows. */
    private static final class Waiting {
        private final long firstRow;
        private final Optional<Scope> first;
        private final Optional<MappedRows> done;
        private Optional<String> key = Optional.empty();
        private List<Object> values = List.of();
        private int rows = 1;

        Waiting(MappedRows done) {
            this.firstRow = done.firstRow();
            this.first = Optional.empty();
            this.done = Optional.of(done);
        }

        Waiting(Scope scope, List<Object> values, Optional<String> key) {
            this.firstRow = scope.row().number();
            this.first = Optional.of(scope);
            this.done = Optional.empty();
            this.values = values;
            this.key = key;
        }

        Scope scope() {
            return first.orElseThrow();
        }

        void take(GroupPlan group, List<Object> more) {
            values = group.fold(values, more);
            rows++;
        }
    }
}
