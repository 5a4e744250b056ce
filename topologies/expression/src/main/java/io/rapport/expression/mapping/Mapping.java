package io.rapport.expression.mapping;

import io.rapport.expression.mapping.plan.Plan;
import io.rapport.expression.mapping.spec.MappingException;
import io.rapport.expression.mapping.spec.SpecReader;
import io.rapport.expression.rows.RowFile;
import io.rapport.expression.rows.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** A mapping from the rows of somebody's files to touchpoints, loaded and checked. Immutable; opens any number of files. */
public final class Mapping {
    /** The mappings that come with Rapport, each with a page under {@code docs/mappings}. */
    public static final List<String> EXAMPLES =
            List.of("touchpoints", "online-retail", "cdnow", "cdnow-master", "incidents");

    private final Plan plan;

    private Mapping(Plan plan) {
        this.plan = plan;
    }

    /**
     * The mapping that a user named: one of {@link #EXAMPLES}, or else a file.
     *
     * @throws MappingException if it is neither or cannot be used
     */
    public static Mapping find(String nameOrPath) {
        return EXAMPLES.contains(nameOrPath) ? example(nameOrPath) : load(Path.of(nameOrPath));
    }

    /**
     * Loads a mapping file.
     *
     * @throws MappingException if it cannot be used: with file, line, key, value and what is allowed
     */
    public static Mapping load(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new MappingException(
                    file.toString(), 0, "", "there is no such file; shipped mappings: " + String.join(", ", EXAMPLES));
        }
        try {
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new MappingException(file.toString(), 0, "", "it cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    /**
     * Makes a mapping of the text of a mapping file.
     *
     * @param name what messages call the file
     * @throws MappingException if it cannot be used
     */
    public static Mapping parse(String name, String yaml) {
        return new Mapping(Plan.of(name, SpecReader.read(name, yaml)));
    }

    /**
     * Opens a foreign file.
     *
     * @throws MappingException if the mapping reads a column that the file has not
     * @throws UnreadableException if it cannot be read or lacks its header
     */
    public MappedFile open(Path file) {
        try {
            InputStream stream = Files.newInputStream(file);
            return open(String.valueOf(file.getFileName()), stream, OptionalLong.of(Files.size(file)));
        } catch (IOException e) {
            throw UnreadableException.of(file.toString(), e);
        }
    }

    /**
     * Opens a stream, which is closed with what this returns.
     *
     * @param name what messages call it
     * @throws MappingException if the mapping reads a column that the stream has not
     * @throws UnreadableException if it cannot be read or lacks its header
     */
    public MappedFile open(String name, InputStream stream) {
        return open(name, stream, OptionalLong.empty());
    }

    private MappedFile open(String name, InputStream stream, OptionalLong size) {
        RowFile file = RowFile.open(name, stream, plan.layout());
        try {
            file.columns().ifPresent(names -> plan.check(name + " has", names));
            plan.layout().checkDeclared(name, file.columns().orElse(List.of()));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        return new MappedFile(file, size, plan);
    }

    private static Mapping example(String name) {
        String file = name + ".yaml";
        try (InputStream stream = Mapping.class.getResourceAsStream("/mappings/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the shipped mapping " + file + " is not on the class path");
            }
            return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
