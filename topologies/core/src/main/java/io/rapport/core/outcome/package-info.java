/**
 * Outcomes: what is measured of a customer at a time, computed from the state and the policy and nothing else
 * (formulas.md 6). Reading never changes a state.
 */
@NullMarked
package io.rapport.core.outcome;

import org.jspecify.annotations.NullMarked;
