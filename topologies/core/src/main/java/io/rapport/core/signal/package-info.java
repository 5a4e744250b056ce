/**
 * Signals: what a touchpoint says about how well the customer was served, each a value on 0..100 (100 is best). One
 * touchpoint can give several. How much a signal counts for an outcome is the policy's to say.
 */
@NullMarked
package io.rapport.core.signal;

import org.jspecify.annotations.NullMarked;
