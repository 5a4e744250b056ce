/** What a touchpoint costs without Kafka. */
@NullMarked
package io.rapport.bench.core;

import org.jspecify.annotations.NullMarked;
