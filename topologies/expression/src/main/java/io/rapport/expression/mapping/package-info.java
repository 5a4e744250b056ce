/**
 * Anybody's rows to touchpoints: a mapping is a YAML file of expressions, compiled and checked when it is loaded, that
 * reads a file of any size in constant memory.
 *
 * <pre>
 *   mapping.yaml --> Mapping --open(file)--> MappedFile: MappedRows, MappedRows, ...
 * </pre>
 *
 * <p><b>Every row is accounted for.</b> Each row of data belongs to exactly one {@link
 * io.rapport.expression.mapping.MappedRows}: with the touchpoints it became, or with the errors why not, or with neither
 * when the mapping wants nothing of it. The rows of all of them add up to the rows of the file.
 */
@NullMarked
package io.rapport.expression.mapping;

import org.jspecify.annotations.NullMarked;
