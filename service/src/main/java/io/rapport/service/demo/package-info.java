/**
 * The demonstration: broker, registry, engine and simulated customers (or the user's own file) in one command, with a
 * live summary and an account at the end that must add up.
 *
 * <pre>
 *   Feed --> broker (in this process) --> Engine --> broker --> Watch (a read_committed reader) --> Board
 *              registry (a child process)                         delays: intended send to enriched event read
 * </pre>
 */
@NullMarked
package io.rapport.service.demo;

import org.jspecify.annotations.NullMarked;
