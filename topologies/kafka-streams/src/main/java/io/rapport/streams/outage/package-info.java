/**
 * Trouble with what we depend on. A registry that gives no answer makes a task wait; trouble that outlasts the waiting,
 * and trouble with brokers, gives the stream thread up for a new one; a defect of ours stops the program.
 *
 * <pre>
 *   decode -- no answer --> Waiting -- answer ------------------------> on with the same record
 *                              \----- bound reached --> Recovery --> new thread, same record again
 *   anything else of Kafka's -------------------------> Recovery --> new thread, a bounded number of times
 *   a defect -----------------------------------------> Recovery --> stop
 * </pre>
 */
@NullMarked
package io.rapport.streams.outage;

import org.jspecify.annotations.NullMarked;
