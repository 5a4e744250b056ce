/**
 * The two processors of the topology and what they stand on. Each decision about a customer is the core's; here records
 * become calls of it and what it says becomes records.
 *
 * <pre>
 *   Screen: bytes -> touchpoint, or a DeadLetter
 *   Stepper: TaskTime says through which time --> what is due fires, in order of time (Customers, DeadlineIndex)
 *            (live only as many at once as FiringPace has time for; the rest with the inputs that follow)
 *            then the touchpoint is applied: one read, one write ------> Outlet: records out
 * </pre>
 *
 * The index of deadlines is derived from the states: it is built anew when a task starts and is in no changelog.
 */
@NullMarked
package io.rapport.streams.step;

import org.jspecify.annotations.NullMarked;
