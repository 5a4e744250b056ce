package io.rapport.wire.registry;

/**
 * What schemas exist and which number stands for which. Safe for use by many threads; what was answered once is
 * answered again without asking the server.
 */
public interface SchemaRegistry extends AutoCloseable {

    /**
     * Makes a schema the newest of a subject, unless the subject has it already.
     *
     * @param subject {@code <topic>-value} for the values of a topic
     * @param schemaJson an Avro schema as JSON text
     * @return the id that records in this schema carry
     * @throws RegistryRefusedException if the schema is not valid or not compatible with the subject's earlier ones
     * @throws RegistryUnavailableException if the registry gave no answer; trying again later is right
     */
    int register(String subject, String schemaJson);

    /**
     * The schema that an id stands for, as JSON text.
     *
     * @throws UnknownSchemaException if the registry says that it has no such schema, or has one that is no Avro
     * @throws RegistryUnavailableException if the registry gave no answer; trying again later is right
     */
    String schemaById(int id);

    @Override
    void close();
}
