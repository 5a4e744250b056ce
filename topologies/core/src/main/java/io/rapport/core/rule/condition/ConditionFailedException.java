package io.rapport.core.rule.condition;

/** A condition had no value for the facts. The rule is put aside for the customer; nothing else is disturbed. */
public final class ConditionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was wrong; never a text of the touchpoint
     */
    public ConditionFailedException(String message) {
        super(message, null, false, false);
    }
}
