/** Foreign files as touchpoints in order of time, with an account of every row. */
@NullMarked
package io.rapport.service.input;

import org.jspecify.annotations.NullMarked;
