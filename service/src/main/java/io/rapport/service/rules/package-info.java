/**
 * Where rules come from: a file, those that come with Rapport, and the topic {@code rules}, which is read from its
 * beginning at start and followed.
 */
@NullMarked
package io.rapport.service.rules;

import org.jspecify.annotations.NullMarked;
