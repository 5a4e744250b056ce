package io.rapport.core.screening;

/**
 * A rejected input.
 *
 * @param reason why
 * @param detail where and what is allowed; never personal text
 */
public record Rejection(RejectReason reason, String detail) {}
