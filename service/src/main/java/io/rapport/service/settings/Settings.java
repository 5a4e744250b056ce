package io.rapport.service.settings;

import io.rapport.core.policy.Policy;
import io.rapport.service.rules.RulesSettings;

/**
 * All settings of a running Rapport.
 *
 * @param kafka the cluster
 * @param registry the schema registry
 * @param topics names of topics and how those that are missing are made
 * @param engine how the stream is processed
 * @param rules where rules come from
 * @param http the program's own pages
 * @param policy what the organisation chooses, see {@code io.rapport.core.policy}
 */
public record Settings(
        KafkaSettings kafka,
        RegistrySettings registry,
        TopicSettings topics,
        EngineSettings engine,
        RulesSettings rules,
        HttpSettings http,
        Policy policy) {
    /** Everything on this machine. */
    public static final Settings DEFAULT = new Settings(
            KafkaSettings.DEFAULT,
            RegistrySettings.DEFAULT,
            TopicSettings.DEFAULT,
            EngineSettings.DEFAULT,
            RulesSettings.DEFAULT,
            HttpSettings.DEFAULT,
            Policy.DEFAULT);
}
