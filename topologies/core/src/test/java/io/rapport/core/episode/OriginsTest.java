package io.rapport.core.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Origin;
import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.MixedRules;
import io.rapport.core.sample.Printed;
import io.rapport.core.sample.Scripts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an alert began is read only when somebody asks for it; nothing else may tell that. */
final class OriginsTest {
    private static final int TAG = 1;

    private static List<Origin> origins(CustomerState state) {
        return state.episodes().all().stream().map(Episode::origin).toList();
    }

    @Test
    void anOriginThatIsReadLaterIsThatOfTheAlertAndIsWrittenAsItWas() {
        RuleBook rules = RuleBook.EMPTY;
        for (RuleSet set : MixedRules.sets()) {
            rules = rules.with(set);
        }
        int compared = 0;
        StateCodec codec = new StateCodec();
        for (long seed = 0; seed < 10; seed++) {
            Customer held = new Customer(Policy.DEFAULT, rules);
            CustomerState read = new CustomerState();
            for (Scripts.Input input : Scripts.of(seed, Policy.DEFAULT, rules)) {
                input.into(held);
                byte[] bytes = held.bytes();
                // When
                codec.read(bytes, read);
                byte[] unread = codec.write(read);
                // Then
                assertThat(unread).as("seed %d", seed).isEqualTo(bytes);
                assertThat(origins(read)).as("seed %d", seed).isEqualTo(origins(held.state));
                assertThat(codec.write(read)).as("seed %d", seed).isEqualTo(bytes);
                compared += origins(read).size();
            }
        }
        Printed.line("origins compared: " + compared);
        assertThat(compared).isPositive();
    }

    @Test
    void whatALaterVersionAddsToALifeIsPassedOverAndToAnOriginKept() {
        // Given
        CustomerState state = Customer.of(Policy.DEFAULT, Histories.of(3, 60, 60)).state;
        StateReader in = reader(written(state.episodes(), state.clock()), state.clock());
        Episodes one = new Episodes();
        in.begin();
        EpisodesLayout.read(one, in);
        byte[] plain = written(one, state.clock());
        byte[] more = withMore(plain, true, state.clock());
        // When
        Episodes read = new Episodes();
        StateReader again = reader(more, state.clock());
        again.begin();
        EpisodesLayout.read(read, again);
        // Then
        assertThat(read.all().get(0).origin()).isEqualTo(one.all().get(0).origin());
        assertThat(written(read, state.clock())).isEqualTo(withMore(plain, false, state.clock()));
    }

    /** An alert with another byte behind its origin, and maybe one behind its life. */
    private static byte[] withMore(byte[] alert, boolean alsoLife, long clock) {
        StateReader in = reader(alert, clock);
        in.begin();
        int section = in.beginPart();
        StateWriter out = new StateWriter();
        out.reset(clock);
        out.begin(TAG);
        int part = out.beginPart();
        while (in.hasMore()) {
            out.putByte(in.getByte());
        }
        if (alsoLife) {
            out.putByte(55);
        }
        out.endPart(part);
        in.endPart(section);
        while (in.hasMore()) {
            out.putByte(in.getByte());
        }
        out.putByte(66);
        out.end();
        return out.toBytes();
    }

    private static byte[] written(Episodes episodes, long clock) {
        StateWriter out = new StateWriter();
        out.reset(clock);
        EpisodesLayout.write(TAG, episodes, out);
        return out.toBytes();
    }

    private static StateReader reader(byte[] bytes, long clock) {
        StateReader in = new StateReader();
        in.reset(bytes, 0);
        in.setClock(clock);
        return in;
    }
}
