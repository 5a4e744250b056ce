/**
 * Settings: one tree of validating records, read once. A file says only what differs from the defaults, the environment
 * overrides the file, an unknown key fails. A section that is a table (rates, weights, Kafka properties) replaces the
 * default table as a whole.
 */
@NullMarked
package io.rapport.service.settings;

import org.jspecify.annotations.NullMarked;
