package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.YamlFile;

/** Reads a mapping file, and says of one that does not fit where and why. */
public final class SpecReader {
    private SpecReader() {}

    /**
     * Reads the text of a mapping file.
     *
     * @param file its name, for messages
     * @throws MappingException if it is not a mapping
     */
    public static MappingSpec read(String file, String yaml) {
        return YamlFile.of(file, yaml, MappingException::new).read(MappingSpec.class);
    }
}
