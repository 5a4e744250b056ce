package io.rapport.core.detection;

import io.rapport.core.rule.Rule;
import java.util.List;

/** Where rules put what they find. */
public interface Findings {
    /** Something that raises an alert, or goes on raising it. */
    void found(Rule rule, String key, String reason);

    /** What raised an alert is over. */
    void over(Rule rule, String key);

    /** The keys of a rule's alerts that have not ended. */
    List<String> keysOf(Rule rule);
}
