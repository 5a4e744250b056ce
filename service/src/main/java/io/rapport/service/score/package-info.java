/** The reference fold over a file, as JSON Lines: no Kafka at all. */
@NullMarked
package io.rapport.service.score;

import org.jspecify.annotations.NullMarked;
