/**
 * A simulated service desk. It answers to alerts with commands, as hastily and as carelessly as people do: it takes most
 * up, leaves some, puts some off, and sometimes says what does not fit or says it twice.
 */
@NullMarked
package io.rapport.scenarios.simulation.desk;

import org.jspecify.annotations.NullMarked;
