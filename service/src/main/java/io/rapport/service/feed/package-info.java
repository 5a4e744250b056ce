/** Touchpoints written to Kafka as any source would: in the wire format, keyed by customer. */
@NullMarked
package io.rapport.service.feed;

import org.jspecify.annotations.NullMarked;
