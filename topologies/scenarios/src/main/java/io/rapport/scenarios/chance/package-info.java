/**
 * Seeded randomness: the same on every machine and in every Java, since it uses whole-number mixing and StrictMath only.
 */
@NullMarked
package io.rapport.scenarios.chance;

import org.jspecify.annotations.NullMarked;
