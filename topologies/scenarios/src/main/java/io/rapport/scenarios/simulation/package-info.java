/**
 * A simulated customer base. {@link io.rapport.scenarios.simulation.Simulation} merges the lives of any number of
 * customers into one stream in the order of time and tells the truth beside it; {@link
 * io.rapport.scenarios.simulation.DirtyEvents} makes the stream as untidy as real ones are.
 *
 * <p>In short, with the parameters of {@code SimulationSettings} (docs/simulation.md has all of it):
 *
 * <ul>
 *   <li>purchases are MBG/NBD: gaps Exp(lambda), lambda ~ Gamma(r, alpha); after each purchase the customer decides to
 *       leave with p ~ Beta(a, b); spend is Gamma-Gamma; a share is under contract instead;
 *   <li>each purchase promises a delivery, which the carrier of the region makes late or fails with its own
 *       probabilities times the region's factor;
 *   <li>ill service lowers the mood and makes the customer decide to leave with the probabilities of {@code Loyalty}, on
 *       top of p; it leads to complaints and contacts, which are answered, or not;
 *   <li>between the decision and the loss most fade, as {@code Fading} says: fewer purchases and uses, a mood that
 *       nothing raises, a word about leaving, a cancellation;
 *   <li>answers to surveys, reviews and mentions are the mood, 0 to 1, with normal noise, on their own scales.
 * </ul>
 *
 * <p>There is no time of day or year in it: happenings come at any hour.
 */
@NullMarked
package io.rapport.scenarios.simulation;

import org.jspecify.annotations.NullMarked;
