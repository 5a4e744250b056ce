/** What rules look at, and how they pick it: plain functions, whatever language they were written in. */
@NullMarked
package io.rapport.core.rule.condition;

import org.jspecify.annotations.NullMarked;
