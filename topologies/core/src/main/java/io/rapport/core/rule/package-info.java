/**
 * Rules as data: what raises an alert, and how the alert then lives. A rule names what it watches by a {@link
 * io.rapport.core.rule.Detector}; what a condition looks at are {@link io.rapport.core.rule.condition.Facts}, so that this package
 * knows no expression language. Rules come in sets, each with the time from which it holds, and a {@link
 * io.rapport.core.rule.RuleBook} picks the set by the time of the input.
 *
 * <pre>
 *   RuleBook --at(time)--> RuleSet --of(kind)--> Rule --detector--> Selector --when--> Condition(Facts)
 *                                                  '--onset, attention, ending, ...: how its alerts live
 * </pre>
 */
@NullMarked
package io.rapport.core.rule;

import org.jspecify.annotations.NullMarked;
