package io.rapport.core.rule.life;

/**
 * What a desk is told with an alert.
 *
 * @param title what is wrong, in a few words
 * @param action what to do
 * @param runbook where to read more
 */
public record Advice(String title, String action, String runbook) {}
