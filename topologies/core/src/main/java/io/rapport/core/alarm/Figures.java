package io.rapport.core.alarm;

/**
 * The figures of the outcomes around a touchpoint, by the outcome's ordinal. Its arrays are read at once and not kept.
 *
 * @param before as of the touchpoint before
 * @param after with the touchpoint
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; it saves eight parameters or a copy for every touchpoint.
public record Figures(double[] before, double[] after) {}
