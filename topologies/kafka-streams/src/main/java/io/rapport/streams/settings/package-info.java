/** How the topology runs: one tree of validating records, turned into Kafka's own properties in one place. */
@NullMarked
package io.rapport.streams.settings;

import org.jspecify.annotations.NullMarked;
