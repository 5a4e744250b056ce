package io.rapport.wire.registry;

/** The registry refused a schema: it is not valid, or not compatible with what the subject already holds. */
public final class RegistryRefusedException extends RuntimeException {

    RegistryRefusedException(String subject, String reason) {
        super("the schema registry refuses the schema for subject " + subject + ": " + reason);
    }
}
