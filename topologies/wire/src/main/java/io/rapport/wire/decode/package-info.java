/**
 * Bytes become values. A touchpoint in our own schema is read straight from its bytes into the core's record; one in any
 * other schema that Avro can resolve to ours takes the longer way, after its bytes have been found sound. Nothing that
 * input can hold gets further than a rejection: every length is compared with the bytes that are there before memory is
 * taken, every depth and count is bounded, and no text of the input comes into a message.
 *
 * <pre>
 *   value --> size? --> frame? --> schema by id --> ours?   TouchpointBody ------------------------> Decoded
 *                                                    else:  BodyCheck --> Avro's resolution --> ForeignTouchpoint
 * </pre>
 */
@NullMarked
package io.rapport.wire.decode;

import org.jspecify.annotations.NullMarked;
