package io.rapport.wire;

import io.rapport.schemas.Contract;
import io.rapport.wire.registry.SchemaRegistry;

/**
 * The ids that the registry gave our schemas.
 *
 * @param touchpoint of {@link Contract#TOUCHPOINT}
 * @param enriched of {@link Contract#TOUCHPOINT_ENRICHED}
 * @param metrics of {@link Contract#CUSTOMER_METRICS}
 * @param alert of {@link Contract#ALERT}
 * @param command of {@link Contract#ALERT_COMMAND}
 * @param rules of {@link Contract#RULE_SET}
 * @param recovery of {@link Contract#RECOVERY}
 * @param serviceLevel of {@link Contract#SERVICE_LEVEL}
 */
public record SchemaIds(
        int touchpoint, int enriched, int metrics, int alert, int command, int rules, int recovery, int serviceLevel) {

    /**
     * Registers the schemas under {@code <topic>-value}; done once, at start. Repeating it gives the same ids.
     *
     * @throws io.rapport.wire.registry.RegistryRefusedException if a subject holds something incompatible: a defect of
     *     the deployment
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer; try again later
     */
    public static SchemaIds register(SchemaRegistry registry, Topics topics) {
        return new SchemaIds(
                registry.register(topics.touchpoints().subject(), Contract.TOUCHPOINT.json()),
                registry.register(topics.touchpointsEnriched().subject(), Contract.TOUCHPOINT_ENRICHED.json()),
                registry.register(topics.customerMetrics().subject(), Contract.CUSTOMER_METRICS.json()),
                registry.register(topics.alerts().subject(), Contract.ALERT.json()),
                registry.register(topics.alertCommands().subject(), Contract.ALERT_COMMAND.json()),
                registry.register(topics.rules().subject(), Contract.RULE_SET.json()),
                registry.register(topics.recoveries().subject(), Contract.RECOVERY.json()),
                registry.register(topics.serviceLevels().subject(), Contract.SERVICE_LEVEL.json()));
    }
}
