/** One load and the lanes that take turns on it: what is compared before anything is timed, and what is printed. */
@NullMarked
package io.rapport.bench.course;

import org.jspecify.annotations.NullMarked;
