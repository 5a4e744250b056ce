/** How records look that are more than a key and a value: keys of alerts, dead letters, and time that has passed. */
@NullMarked
package io.rapport.streams.record;

import org.jspecify.annotations.NullMarked;
