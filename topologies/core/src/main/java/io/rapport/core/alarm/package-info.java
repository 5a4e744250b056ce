/**
 * When service must be recovered: rules, alerts, service clocks and what came of it, put together for the step.
 */
@NullMarked
package io.rapport.core.alarm;

import org.jspecify.annotations.NullMarked;
