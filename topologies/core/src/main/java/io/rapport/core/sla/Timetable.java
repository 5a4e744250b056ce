package io.rapport.core.sla;

import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which service holds when. Its entries follow each other without a gap, the last without an end. Immutable. */
final class Timetable {
    /** Before the first entry: no service. */
    static final int NONE = -1;

    private final List<Entry> entries = new ArrayList<>();

    Timetable(RuleBook book) {
        for (RuleSet set : book.sets()) {
            RuleSet holds = book.at(set.validFrom());
            if (holds == set) {
                entries.add(new Entry(set.validFrom(), set.service(), numbers(set.service())));
            }
        }
    }

    private static int[] numbers(CaseService service) {
        return service.clocks().stream()
                .mapToInt(clock -> Rule.number(clock.name()))
                .toArray();
    }

    /** The entry that holds at a time, or {@link #NONE}. */
    int at(long time) {
        int entry = entries.size() - 1;
        while (entry >= 0 && entries.get(entry).from > time) {
            entry--;
        }
        return entry;
    }

    /** The first instant at which an entry holds. */
    long begin(int entry) {
        return entries.get(entry).from;
    }

    /** The first instant at which an entry holds no more, or {@link Long#MAX_VALUE}. */
    long end(int entry) {
        return entry + 1 < entries.size() ? entries.get(entry + 1).from : Long.MAX_VALUE;
    }

    CaseService service(int entry) {
        return entry == NONE ? CaseService.NONE : entries.get(entry).service;
    }

    /** A clock of an entry by its number, or null. */
    @Nullable
    ServiceClock find(int entry, int number) {
        if (entry != NONE) {
            int[] numbers = entries.get(entry).numbers;
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == number) {
                    return entries.get(entry).service.clocks().get(i);
                }
            }
        }
        return null;
    }

    private static final class Entry {
        private final long from;
        private final CaseService service;
        private final int[] numbers;

        Entry(long from, CaseService service, int[] numbers) {
            this.from = from;
            this.service = service;
            this.numbers = numbers;
        }
    }
}
