/**
 * How one simulated customer lives. A {@code Life} holds what one customer is and an agenda of what is to come; {@code
 * Living} takes the next happening from the agenda and gives it to the area of life that it belongs to, which may tell
 * a touchpoint, put further happenings on the agenda and tell facts.
 *
 * <pre>
 *                 +--> Shopping ----> Delivering ---+---> Speaking
 *   agenda --> Living --> Subscribing --------------+---> Suffering --> complains, contacts, Leaving
 *                 +--> Caring (contacts, complaints) ---->+
 * </pre>
 *
 * {@code Leaving} is told of a decision by Shopping, Subscribing and Suffering, and says when the customer is lost.
 *
 * <p>All of a customer's draws come from the customer's own stream, so a life does not depend on any other.
 */
@NullMarked
package io.rapport.scenarios.simulation.life;

import org.jspecify.annotations.NullMarked;
