package io.rapport.service.http;

/**
 * How the program is.
 *
 * @param live whether it can still do its work without being started anew
 * @param ready whether it is doing its work
 * @param detail in a few words, for those who look
 */
public record Health(boolean live, boolean ready, String detail) {}
