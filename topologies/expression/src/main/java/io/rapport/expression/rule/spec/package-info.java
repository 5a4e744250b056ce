/** What a rule file states, as it stands in the file: {@link io.rapport.expression.rule.spec.RuleFileSpec} and its parts. */
@NullMarked
package io.rapport.expression.rule.spec;

import org.jspecify.annotations.NullMarked;
