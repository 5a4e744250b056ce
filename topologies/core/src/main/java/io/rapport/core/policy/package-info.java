/**
 * The policy: every number of the business that an organisation may want to choose, with defaults to start from and
 * the bounds that a value must keep. A policy is read once and never changes; the settings file mirrors it name for
 * name. A bound that is broken is an {@link IllegalArgumentException} that names the key and what is allowed.
 */
@NullMarked
package io.rapport.core.policy;

import org.jspecify.annotations.NullMarked;
