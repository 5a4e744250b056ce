/**
 * The parameters of the simulated customer base, and the facts about it that a real organisation would not know. The
 * equations are in {@code docs/simulation.md}.
 */
@NullMarked
package io.rapport.scenarios.simulation.model;

import org.jspecify.annotations.NullMarked;
