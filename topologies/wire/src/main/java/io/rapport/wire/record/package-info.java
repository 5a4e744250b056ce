/**
 * One record's value, untrusted, whatever it is about: its size, its frame, the schema that it names, and where that is
 * not just ours, what of it has our fields' names.
 *
 * <pre>
 *   value --> size? --> frame? --> schema by id --> BodyFormat, one for each id --> what was read, or a rejection
 * </pre>
 */
@NullMarked
package io.rapport.wire.record;

import org.jspecify.annotations.NullMarked;
