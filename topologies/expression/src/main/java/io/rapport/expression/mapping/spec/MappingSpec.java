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
        present(file, "file");
        present(touchpoints, "touchpoints");
        if (touchpoints.isEmpty()) {
            throw new IllegalArgumentException("touchpoints is empty; it needs one touchpoint or more");
        }
        if (defaults != null && defaults.when() != null) {
            throw new IllegalArgumentException("defaults.when is not allowed; a condition belongs to one touchpoint");
        }
        for (int i = 0; i < touchpoints.size(); i++) {
            stated(touchpoints.get(i), defaults).complete("touchpoints[" + i + "]");
        }
    }

    /** The touchpoints with their defaults, in order. */
    public List<Stated> stated() {
        return touchpoints.stream().map(own -> stated(own, defaults)).toList();
    }

    static void present(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
    }

    private static Stated stated(TouchpointSpec own, @Nullable TouchpointSpec defaults) {
        return new Stated(own, defaults == null ? TouchpointSpec.NOTHING : defaults);
    }
}
