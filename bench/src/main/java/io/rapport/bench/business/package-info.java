/** What Rapport computes, without Rapport's engine: for lanes that do the same work on other people's engines. */
@NullMarked
package io.rapport.bench.business;

import org.jspecify.annotations.NullMarked;
