package io.rapport.expression.rule.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole rule file: one set of rules.
 *
 * @param version what the set is called; a later file of the same version takes its place
 * @param calendars when people work, by name; {@code always} is there without being said
 * @param service the clocks that run on cases
 * @param rules the rules, in the order in which they are looked at
 */
public record RuleFileSpec(
        @Nullable String version,
        @Nullable Map<String, CalendarSpec> calendars,
        @Nullable ServiceSpec service,
        @Nullable List<RuleSpec> rules) {}
