/**
 * Rule files: a page of YAML with conditions in CEL becomes a {@link io.rapport.core.rule.RuleSet}, or is refused with the
 * file, the line, the key and what is allowed. The language is described under {@code docs/rules}.
 *
 * <pre>
 *   rules.yaml --> RuleFile --> RuleSet        RuleLibrary: the rules that come with Rapport
 * </pre>
 */
@NullMarked
package io.rapport.expression.rule;

import org.jspecify.annotations.NullMarked;
