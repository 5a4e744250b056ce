/**
 * The processes of the bench. Broker, registry and every lane are processes of their own, so that the operating system
 * says what each of them costs and none warms up or slows down another's code. They are asked by lines on their standard
 * input, answer by lines on their standard output, and end when that input ends: when the bench ends, however it does.
 */
@NullMarked
package io.rapport.bench.process;

import org.jspecify.annotations.NullMarked;
