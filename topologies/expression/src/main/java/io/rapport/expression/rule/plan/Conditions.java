package io.rapport.expression.rule.plan;

import io.rapport.core.rule.condition.Condition;
import io.rapport.expression.cel.Dialect;
import io.rapport.expression.cel.Expression;
import io.rapport.expression.cel.ExpressionException;
import io.rapport.expression.cel.Language;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.rule.condition.Names;
import io.rapport.expression.rule.condition.Standpoint;
import io.rapport.expression.value.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles conditions: of a touchpoint, of the case that it is on, or such as time alone can bring about. */
final class Conditions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\s*\\.\\s*[A-Za-z_][A-Za-z0-9_]*)*");

    static final Conditions OF_TOUCHPOINTS = new Conditions(Standpoint.TOUCHPOINT);
    static final Conditions OF_TIME_ALONE = new Conditions(Standpoint.TIME_ALONE);
    static final Conditions OF_CASES = new Conditions(Standpoint.CASE);

    private final Standpoint standpoint;
    private final Language language;

    private Conditions(Standpoint standpoint) {
        this.standpoint = standpoint;
        language = Language.of(Dialect.CONDITION, standpoint.types());
    }

    /** The condition of a text; one that is left out or empty holds always. */
    Condition compile(At at, @Nullable String when) {
        if (when == null || when.isBlank()) {
            return Condition.ALWAYS;
        }
        try {
            Expression expression = language.compile(when.strip());
            if (expression.type() != ValueType.TRUTH) {
                throw at.refuse("'" + Words.shown(expression.source()) + "' gives "
                        + expression.type().phrase() + "; allowed: a condition");
            }
            return standpoint.condition(at.place(), expression);
        } catch (ExpressionException e) {
            throw at.refuse("the condition is not valid: " + reason(e, when.strip()));
        }
    }

    private String reason(ExpressionException e, String source) {
        List<String> lines = source.lines().toList();
        if (e.reason().startsWith("undeclared reference") && e.line() <= lines.size()) {
            String line = lines.get(e.line() - 1);
            Matcher name = NAME.matcher(line);
            boolean isThere = name.find(Math.min(e.column() - 1, line.length())) && name.start() == e.column() - 1;
            if (isThere && !line.substring(name.end()).stripLeading().startsWith("(")) {
                return unknown(name.group().replaceAll("\\s", ""));
            }
        }
        return String.valueOf(e.getMessage());
    }

    private String unknown(String name) {
        String what = Names.knows(name)
                ? "'" + name + "' means nothing where time alone goes on"
                : "there is no '" + Words.shown(name) + "'";
        String group = name.substring(0, name.indexOf('.') + 1);
        List<String> near = standpoint.types().keySet().stream()
                .filter(known -> !group.isEmpty() && known.startsWith(group))
                .sorted()
                .toList();
        List<String> allowed =
                near.isEmpty() ? standpoint.types().keySet().stream().sorted().toList() : near;
        return what + "; allowed: " + String.join(", ", allowed);
    }
}
