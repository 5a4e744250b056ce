package io.rapport.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final Recovery.Stand STAND = new Recovery.Stand(50, 0.5);

    private static Recovery.Handled alert(@Nullable String action) {
        return new Recovery.Handled("id", "late", "service", Severity.INFO, null, null, action, 0, null, 1);
    }

    private static Recovery recovery(Recovery.@Nullable Handled alert, boolean complained, boolean left) {
        return new Recovery("ann", alert, 0, 1, STAND, STAND, new Recovery.Course(true, complained, left));
    }

    @Test
    void harmOrAnActionJustifiesAnAlert() {
        // Given
        Quality quality = new Quality();
        quality.add(recovery(alert(null), false, false));
        quality.add(recovery(alert(null), true, false));
        quality.add(recovery(alert(null), false, true));
        quality.add(recovery(alert("called"), false, false));

        // When
        Quality.Shown shown = quality.byRule().get("late");

        // Then
        assertThat(shown).isEqualTo(new Quality.Shown(4, 3));
        assertThat(shown.precision()).isEqualTo(0.75);
    }

    @Test
    void customersWithoutAnAlertSayNothingOfARule() {
        // Given
        Quality quality = new Quality();

        // When
        quality.add(recovery(null, true, true));

        // Then
        assertThat(quality.byRule()).isEmpty();
    }
}
