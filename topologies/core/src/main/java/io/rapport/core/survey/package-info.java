/**
 * Survey instruments: one answer, and the published ways to score answers (formulas.md 2). Every answer is put on
 * 0..100 for the blended satisfaction; the instrument's own figure is kept beside it.
 */
@NullMarked
package io.rapport.core.survey;

import org.jspecify.annotations.NullMarked;
