/** Options that several verbs of the bench have, and where they print. */
@NullMarked
package io.rapport.bench.options;

import org.jspecify.annotations.NullMarked;
