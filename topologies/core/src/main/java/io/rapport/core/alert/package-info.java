/** Alerts: open needs for service recovery, as plain values. When they are raised is in {@code io.rapport.core.step}. */
@NullMarked
package io.rapport.core.alert;

import org.jspecify.annotations.NullMarked;
