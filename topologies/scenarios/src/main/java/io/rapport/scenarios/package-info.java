/**
 * What every test and the demo share: a simulated customer base whose truth is known, seeded histories for laws, and one
 * told story. Nothing here belongs in production.
 */
@NullMarked
package io.rapport.scenarios;

import org.jspecify.annotations.NullMarked;
