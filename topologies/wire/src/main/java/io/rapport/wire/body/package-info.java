/**
 * The body of a record, untrusted: read piece by piece with every length compared with the bytes that are there, and
 * checked against its schema before anything else touches it. What is not sound is a {@link
 * io.rapport.wire.body.MalformedException}, whose message never quotes the input.
 */
@NullMarked
package io.rapport.wire.body;

import org.jspecify.annotations.NullMarked;
