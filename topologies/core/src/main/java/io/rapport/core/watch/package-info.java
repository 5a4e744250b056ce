/**
 * Rules at work: which of them a touchpoint may concern, and what they find becomes of alerts.
 *
 * <pre>
 *   touchpoint, or time --> Watcher --by kind--> Watch (io.rapport.core.detection)
 *                              '<----- found, over -----'
 *                              '--> Lives (io.rapport.core.episode)
 * </pre>
 *
 * Law: what is found by time alone is found at its own instant, however late anybody looks, because each watch says when
 * it is to be asked next.
 */
@NullMarked
package io.rapport.core.watch;

import org.jspecify.annotations.NullMarked;
