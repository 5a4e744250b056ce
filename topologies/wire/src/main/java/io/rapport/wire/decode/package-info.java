/**
 * Bytes become values. A touchpoint in our own schema is read straight from its bytes into the core's record; one in any
 * other schema that Avro can resolve to ours takes the longer way, after its bytes have been found sound. Commands and
 * rule sets are rare and all take the longer way. Nothing that input can hold gets further than a rejection: every length
 * is compared with the bytes that are there before memory is taken, every depth and count is bounded, and no text of the
 * input comes into a message.
 *
 * <pre>
 *   value --> FrameReader --> touchpoint, ours?  TouchpointBody --------------------------------> Decoded
 *                    |                    else:  Resolution --> Fields --> ForeignTouchpoint ---> Decoded
 *                    +------> command, rule set: Resolution --> Fields --> FieldScreening ------> Received
 * </pre>
 */
@NullMarked
package io.rapport.wire.decode;

import org.jspecify.annotations.NullMarked;
