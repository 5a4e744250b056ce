package io.rapport.wire;

import org.jspecify.annotations.Nullable;

/**
 * A rule set as it is published: text, not read yet.
 *
 * @param version what it is called; the record's key carries the same
 * @param validFrom the time of input from which it holds, epoch milliseconds
 * @param yaml the rules as a YAML document
 * @param publishedBy who published it, or null
 */
public record PublishedRules(
        String version,
        long validFrom,
        String yaml,
        @Nullable String publishedBy) {}
