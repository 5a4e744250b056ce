package io.rapport.expression.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;

/** An expression that cannot be used: not CEL, names nobody declared, or types that do not fit. */
public final class ExpressionException extends RuntimeException {
    private final int line;
    private final int column;
    private final String reason;

    ExpressionException(String source, int line, int column, String reason) {
        super(reason + caret(source, line, column));
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    static ExpressionException of(String source, CelIssue issue) {
        CelSourceLocation at = issue.getSourceLocation();
        return new ExpressionException(source, Math.max(1, at.getLine()), at.getColumn() + 1, issue.getMessage());
    }

    /** The line of the expression, from 1. */
    public int line() {
        return line;
    }

    /** The column in that line, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, without the excerpt that the message carries. */
    public String reason() {
        return reason;
    }

    private static String caret(String source, int line, int column) {
        String[] lines = source.split("\n", -1);
        if (line > lines.length || lines[line - 1].length() > 500) {
            return " (at line " + line + ", column " + column + ")";
        }
        return "\n  | " + lines[line - 1] + "\n  | " + ".".repeat(Math.max(0, column - 1)) + "^";
    }
}
