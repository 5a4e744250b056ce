package io.rapport.streams.step;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.MeterBook;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.registry.SchemaRegistry;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the stages stand on, shared by all tasks of a program.
 *
 * @param policy what the organisation chose
 * @param rules the rule sets that there are at the moment; asked before each input, so it must be quick
 * @param registry what schemas exist
 * @param ids of the schemas that we write
 * @param meters what is counted
 * @param waiting what is done while the registry gives no answer
 * @param commits when alerts may end a transaction early
 * @param nanos a clock that never goes back, by which firing is paced
 */
public record Environment(
        Policy policy,
        Supplier<RuleBook> rules,
        SchemaRegistry registry,
        SchemaIds ids,
        MeterBook meters,
        Waiting waiting,
        CommitPacers commits,
        LongSupplier nanos) {
    /** By the machine's own clock. */
    public Environment(
            Policy policy,
            Supplier<RuleBook> rules,
            SchemaRegistry registry,
            SchemaIds ids,
            MeterBook meters,
            Waiting waiting,
            CommitPacers commits) {
        this(policy, rules, registry, ids, meters, waiting, commits, System::nanoTime);
    }

    /** Without commits that alerts ask for. */
    public Environment(
            Policy policy,
            Supplier<RuleBook> rules,
            SchemaRegistry registry,
            SchemaIds ids,
            MeterBook meters,
            Waiting waiting) {
        this(policy, rules, registry, ids, meters, waiting, new CommitPacers(AlertCommits.OFF));
    }
}
