package io.rapport.service.docs;

import java.math.BigDecimal;

/**
 * A number as a page quotes it, rounded to the digits that it shows.
 *
 * @param text with a sign, as {@code +7.0}, or without one, when a figure of either sign will do
 */
record Quoted(String text) {
    private static final double ROUNDING = 1e-9;

    boolean is(double figure) {
        BigDecimal number = new BigDecimal(text.replace('\u2212', '-').replaceFirst("^\\+", ""));
        double allowed = Math.pow(10, -number.scale()) / 2 + ROUNDING;
        boolean signed = text.startsWith("+") || text.startsWith("\u2212");
        double found = signed ? figure : Math.abs(figure);
        return Math.abs(found - number.doubleValue()) <= allowed;
    }
}
