/** What is to come for one simulated customer. */
@NullMarked
package io.rapport.scenarios.simulation.life.agenda;

import org.jspecify.annotations.NullMarked;
