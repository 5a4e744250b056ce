package io.rapport.bench.traffic;

import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Answers;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Pauses;
import io.rapport.service.feed.TouchpointProducer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Customers and those who wait for alerts, as a process beside what is measured. Asked {@code fill INPUT EVENTS} it writes
 * a touchpoint of each customer and so many after them to a topic, as quickly as it can, and answers how many records
 * that is; asked {@code attach INPUT NAME} it goes on with the topic that was filled last and reads the outputs whose
 * names so begin. Then, asked {@code send RATE MILLIS} it sends steadily; asked {@code measure RATE MILLIS} it does the
 * same, and when it is asked for {@code delays} it tells what the alerts took that came of it; asked {@code pauses} how
 * long collecting garbage and compiling have taken so far; asked {@code close} it ends what it attached to.
 */
public final class TrafficMain {
    /**
     * A partition that the broker does not know yet may refuse a producer's first batch and take its second, and then no
     * other: so the first records go one at a time, enough of them to come to every partition.
     */
    private static final int ONE_BY_ONE = 100;

    private final Place place;
    private final int customers;
    private final long seed;
    private Traffic traffic;
    private Function<String[], Figures> running = words -> {
        throw new IllegalStateException("not attached: '" + words[0] + "'");
    };

    private TrafficMain(List<String> arguments) {
        place = Place.of(arguments);
        int own = place.arguments().size();
        customers = Integer.parseInt(arguments.get(own));
        seed = Long.parseLong(arguments.get(own + 1));
        traffic = new Traffic(customers, seed);
    }

    /** Takes what {@link Place#arguments()} gives, then how many customers there are and where chance begins. */
    public static void main(String[] arguments) throws Exception {
        TrafficMain main = new TrafficMain(Arrays.asList(arguments));
        Answers answers = question -> main.answer(question.split(" ", -1)).line();
        answers.untilInputEnds();
    }

    private Figures answer(String[] words) {
        return switch (words[0]) {
            case "fill" -> fill(place.with(words[1]), Integer.parseInt(words[2]));
            case "attach" -> attach(new LiveTraffic(place.with(words[1]), words[2], traffic));
            case "pauses" -> Pauses.soFar();
            default -> running.apply(words);
        };
    }

    private Figures fill(Place to, int events) {
        traffic = new Traffic(customers, seed);
        try (TouchpointProducer producer = LiveTraffic.producer(to, Map.of())) {
            for (int customer = 0; customer < customers; customer++) {
                producer.send(traffic.first(customer, Sender.now() / 1000));
                if (customer < ONE_BY_ONE) {
                    producer.flush();
                }
            }
            for (int i = 0; i < events; i++) {
                producer.send(traffic.next(Sender.now() / 1000));
            }
            producer.flush();
        }
        return new Figures().put("records", (double) traffic.sent());
    }

    private Figures attach(LiveTraffic live) {
        running = words -> ask(live, words);
        return new Figures().put("done", 1);
    }

    private static Figures ask(LiveTraffic live, String[] words) {
        return switch (words[0]) {
            case "send" -> live.send(Double.parseDouble(words[1]), millis(words[2]));
            case "measure" -> live.measure(Double.parseDouble(words[1]), millis(words[2]));
            case "delays" -> live.delays();
            case "close" -> {
                live.close();
                yield new Figures().put("done", 1);
            }
            default -> throw new IllegalArgumentException("no such question: " + words[0]);
        };
    }

    private static Duration millis(String number) {
        return Duration.ofMillis(Long.parseLong(number));
    }
}
