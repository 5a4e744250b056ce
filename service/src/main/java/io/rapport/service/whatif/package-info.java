/**
 * Two rule sets over the same touchpoints, side by side, and how what they raise compares. Nothing leaves this package but
 * figures and examples; what is kept grows with customers, days, rules and what only one set raises, not with touchpoints.
 *
 * <pre>
 *   touchpoint --> Trial(today) --raised, recovered--> Account, Overlap, Examples
 *              '-> Trial(new)   --raised, recovered--> Account, Overlap, Examples
 * </pre>
 */
@NullMarked
package io.rapport.service.whatif;

import org.jspecify.annotations.NullMarked;
