/**
 * Values become bytes: the core's records are written straight into one reused buffer, in the contracts of {@code
 * io.rapport.schemas}, without Avro's classes in between.
 */
@NullMarked
package io.rapport.wire.encode;

import org.jspecify.annotations.NullMarked;
