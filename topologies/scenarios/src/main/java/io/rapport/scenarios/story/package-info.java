/** One told story of one customer, for documents and for anything that wants a small real-looking file. */
@NullMarked
package io.rapport.scenarios.story;

import org.jspecify.annotations.NullMarked;
