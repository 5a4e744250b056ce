package io.rapport.expression.mapping.spec;

import io.rapport.expression.rows.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole mapping file.
 *
 * @param file how the foreign file is laid out
 * @param previous whether a row sees the one before it with the same key
 * @param group whether rows are put together first
 * @param defaults keys that every touchpoint has unless it says otherwise
 * @param touchpoints what each row, or group, becomes
 */
public record MappingSpec(
        Layout file,
        @Nullable PreviousSpec previous,
        @Nullable GroupSpec group,
        @Nullable TouchpointSpec defaults,
        List<TouchpointSpec> touchpoints) {

    /** Checks what is required. */
    public MappingSpec {
        Required.present(file, "file");
        Required.present(touchpoints, "touchpoints");
        if (touchpoints.isEmpty()) {
            throw new IllegalArgumentException("touchpoints is empty; it needs one touchpoint or more");
        }
        TouchpointSpec shared = defaults == null ? TouchpointSpec.NOTHING : defaults;
        if (shared.when() != null) {
            throw new IllegalArgumentException("defaults.when is not allowed; a condition belongs to one touchpoint");
        }
        touchpoints = touchpoints.stream().map(own -> own.over(shared)).toList();
        for (int i = 0; i < touchpoints.size(); i++) {
            touchpoints.get(i).complete("touchpoints[" + i + "]");
        }
    }
}
