package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.schemas.Alert;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.RegistryUnavailableException;
import org.junit.jupiter.api.Test;

class RegistryTroubleTest {
    private static final Touchpoint TOUCHPOINT =
            TouchpointBuilder.touchpoint("e", "c", 0, Kind.CONTACT).build();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final byte[] value = new RecordEncoder(ids).touchpoint(TOUCHPOINT);
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);

    @Test
    void anOutageIsForTheCallerToWaitOut() {
        // Given
        registry.setAvailable(false);

        // When
        assertThatThrownBy(() -> decoder.decode(value)).isInstanceOf(RegistryUnavailableException.class);
        registry.setAvailable(true);
        Decoded decoded = decoder.decode(value);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Accepted(TOUCHPOINT));
    }

    @Test
    void aSchemaThatIsKnownIsNotAskedForAgain() {
        // Given
        decoder.decode(value);
        registry.setAvailable(false);

        // When
        Decoded decoded = decoder.decode(value);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Accepted(TOUCHPOINT));
    }

    @Test
    void anIdThatNobodyKnowsIsRejected() {
        assertThat(reason(new byte[] {0, 0, 0, 1, 0, 0})).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
    }

    @Test
    void whatHasNoFrameIsRejected() {
        assertThat(reason(new byte[] {1, 0, 0, 0, 1})).isEqualTo(RejectReason.UNDECODABLE);
        assertThat(reason(new byte[] {0, 0, 0})).isEqualTo(RejectReason.UNDECODABLE);
    }

    @Test
    void aTombstoneIsRejected() {
        RejectReason reason =
                ((Decoded.Rejected) decoder.decode(null)).rejection().reason();
        assertThat(reason).isEqualTo(RejectReason.UNDECODABLE);
    }

    @Test
    void aReaderOfAlertsRefusesATouchpoint() {
        assertThatThrownBy(() -> new RecordReader<>(registry, Alert.class).read(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("does not resolve to Alert");
    }

    private RejectReason reason(byte[] bytes) {
        return ((Decoded.Rejected) decoder.decode(bytes)).rejection().reason();
    }
}
