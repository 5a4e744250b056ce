/** What service customers are due: clocks on cases and alerts. */
@NullMarked
package io.rapport.core.rule.service;

import org.jspecify.annotations.NullMarked;
