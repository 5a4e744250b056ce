/**
 * The alerts of one customer at work: kept in the customer's state, moved by findings, commands and their own timers,
 * always by the one table of {@link io.rapport.core.alert.Transitions}.
 */
@NullMarked
package io.rapport.core.episode;

import org.jspecify.annotations.NullMarked;
