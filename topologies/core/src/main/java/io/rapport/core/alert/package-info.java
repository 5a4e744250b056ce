/**
 * Alerts: open needs for service recovery, and their life.
 *
 * <pre>
 *                  .--------- signal within a while ---------.
 *                  v                                         |
 *   PENDING --> OPEN <--> ACKNOWLEDGED --> IN_RECOVERY --> RESOLVED --> CLOSED
 *      |         |  '<--> SNOOZED                            ^
 *      v         v                                           |
 *   EXPIRED   EXPIRED                     the signal is over, or a desk says so
 * </pre>
 *
 * {@link io.rapport.core.alert.Transitions} is the whole table. Laws: an alert is raised once and ends once; equal
 * histories of touchpoints, commands and time give equal records; what a desk has taken up, automation does not end.
 */
@NullMarked
package io.rapport.core.alert;

import org.jspecify.annotations.NullMarked;
