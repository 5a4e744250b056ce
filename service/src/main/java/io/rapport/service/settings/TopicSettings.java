package io.rapport.service.settings;

import io.rapport.core.Allowed;

/**
 * Names of topics and how those that are missing are made.
 *
 * @param prefix goes before the name of each dataset
 * @param create whether missing topics are made at the start; without it they must be there
 * @param partitions of the topics that are made
 * @param replication of the topics that are made
 */
public record TopicSettings(String prefix, boolean create, int partitions, int replication) {
    public static final TopicSettings DEFAULT = new TopicSettings("rapport.", true, 4, 1);

    public TopicSettings {
        Allowed.require(
                prefix.matches("[a-zA-Z0-9._-]{0,100}"),
                "topics.prefix",
                "at most 100 letters, digits, dots, hyphens and underscores",
                prefix);
        Allowed.within("topics.partitions", partitions, 10_000);
        Allowed.within("topics.replication", replication, 100);
    }
}
