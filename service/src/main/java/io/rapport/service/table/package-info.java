/** Text for people, at most 80 characters a line: columns that fit, and paragraphs. */
@NullMarked
package io.rapport.service.table;

import org.jspecify.annotations.NullMarked;
