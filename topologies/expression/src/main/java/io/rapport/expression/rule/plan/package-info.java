/**
 * A rule file compiled to the rules of the core. What the core or CEL finds wrong is told with the line and the key of the
 * file.
 *
 * <pre>
 *   RuleSets --> CaseServices --+--> Selectors --> Conditions --> Standpoint
 *        '-----> Rules ---------+
 *                  '--> Detectors, Lives
 * </pre>
 */
@NullMarked
package io.rapport.expression.rule.plan;

import org.jspecify.annotations.NullMarked;
