/** How the alerts of a rule live: when they begin, how they make themselves heard, how they end. */
@NullMarked
package io.rapport.core.rule.life;

import org.jspecify.annotations.NullMarked;
