/**
 * What every test and the demo share: a simulated customer base whose truth is known, seeded histories for laws, and one
 * told story. Of the product only the demo runs any of it.
 */
@NullMarked
package io.rapport.scenarios;

import org.jspecify.annotations.NullMarked;
