package io.rapport.streams.step;

import io.rapport.core.policy.Policy;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.MeterBook;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.registry.SchemaRegistry;

/**
 * What the stages stand on, shared by all tasks of a program.
 *
 * @param policy what the organisation chose
 * @param registry what schemas exist
 * @param ids of the schemas that we write
 * @param meters what is counted
 * @param waiting what is done while the registry gives no answer
 * @param commits when alerts may end a transaction early
 */
public record Environment(
        Policy policy,
        SchemaRegistry registry,
        SchemaIds ids,
        MeterBook meters,
        Waiting waiting,
        CommitPacers commits) {
    /** Without commits that alerts ask for. */
    public Environment(Policy policy, SchemaRegistry registry, SchemaIds ids, MeterBook meters, Waiting waiting) {
        this(policy, registry, ids, meters, waiting, new CommitPacers(AlertCommits.OFF));
    }
}
