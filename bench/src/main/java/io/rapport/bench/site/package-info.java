/** Where a bench happens: a broker and a registry as processes, and the topics that come and go. */
@NullMarked
package io.rapport.bench.site;

import org.jspecify.annotations.NullMarked;
