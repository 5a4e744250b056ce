/** The program's own pages: whether it lives, whether it is ready, and its meters for Prometheus. */
@NullMarked
package io.rapport.service.http;

import org.jspecify.annotations.NullMarked;
