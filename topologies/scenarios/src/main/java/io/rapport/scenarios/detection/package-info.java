/** How well alerts find what is true of simulated customers. */
@NullMarked
package io.rapport.scenarios.detection;

import org.jspecify.annotations.NullMarked;
