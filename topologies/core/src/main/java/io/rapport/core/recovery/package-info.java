/** What came of alerts: measured, compared with customers of like risk who had none, and summed up by rule, action and desk. */
@NullMarked
package io.rapport.core.recovery;

import org.jspecify.annotations.NullMarked;
