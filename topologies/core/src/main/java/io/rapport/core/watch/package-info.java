/**
 * Rules at work. Each kind of detector is one {@code Watch}; it looks at a customer through a {@link
 * io.rapport.core.watch.View}, remembers in the customer's tracks and says what it finds.
 *
 * <pre>
 *   touchpoint, or time --> Watcher --by kind--> Watch ... Watch --found, over--> Lives (io.rapport.core.episode)
 * </pre>
 *
 * Law: what is found by time alone is found at its own instant, however late anybody looks, because each watch says when
 * it is to be asked next.
 */
@NullMarked
package io.rapport.core.watch;

import org.jspecify.annotations.NullMarked;
