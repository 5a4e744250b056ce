/**
 * YAML files that people write, read into records: whatever does not fit is refused with the file, the line, the key and
 * what is allowed. What a file can cost is bounded: its size, its depth, and there are no aliases that multiply.
 *
 * <pre>
 *   YamlFile.of(name, text, refusal) -- read(record) --> the record
 *                     '---- refuse(key, reason) -------> an exception that names the line of the key
 * </pre>
 */
@NullMarked
package io.rapport.expression.yaml;

import org.jspecify.annotations.NullMarked;
