/**
 * A multitude of deadlines: what it takes to hold them, and whether those who wait for their touchpoints notice when a
 * great many fall due at one instant.
 *
 * <pre>
 *   Owed: customers, each with a promise --> input --> engine (a process with the demo's heap) --> what it holds
 *   Owed: promises all due at one instant T --/ |                                             \--> alerts: Told
 *   Sender: touchpoints of the other customers -/                                              \-> enriched: Waits
 * </pre>
 */
@NullMarked
package io.rapport.bench.deadline;

import org.jspecify.annotations.NullMarked;
