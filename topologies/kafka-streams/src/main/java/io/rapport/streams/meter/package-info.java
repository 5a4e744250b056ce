/**
 * What the topology counts about itself. Conservation, per partition, at any quiet moment:
 * {@code received = applied + repeated + dead letters}; time records are counted apart.
 *
 * <p>Counts are of work done: input that is processed again after an aborted transaction is counted again, on both
 * sides of the law.
 */
@NullMarked
package io.rapport.streams.meter;

import org.jspecify.annotations.NullMarked;
