package io.rapport.expression.cel;

/**
 * One place in an expression that reads a field of a variable by name, as in {@code row.Price} or {@code row['Unit price']}.
 *
 * @param variable the variable read from
 * @param field the name of the field
 * @param column where in the expression, from 1
 */
public record FieldUse(String variable, String field, int column) {}
