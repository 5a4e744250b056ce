package io.rapport.bench.latency;

import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Answers;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Pauses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An engine as a process. Asked {@code open NAME INPUT on|off RECORDS} it starts and answers, when it has done so many
 * records of a topic, what that took; asked {@code await RECORDS} it waits until it has done so many; asked {@code hold} it tells what its states hold, asked {@code pauses} how long collecting garbage
 * and compiling have taken so far; asked {@code clear} it forgets the commits so far, asked {@code commits} it tells of them, asked
 * {@code close} it stops.
 */
public final class LatencyMain {
    private static final String AWAIT = "await ";

    private final Place place;
    private final Map<String, String> kafka;
    private Engine running = question -> {
        throw new IllegalStateException("no engine for '" + question + "'");
    };

    /** What answers once an engine is open. */
    private interface Engine {
        Figures ask(String question) throws Exception;
    }

    private LatencyMain(List<String> arguments) {
        place = Place.of(arguments);
        kafka = arguments.stream()
                .skip(place.arguments().size())
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1]));
    }

    /** Takes what {@link Place#arguments()} gives, then properties for Kafka's clients as {@code key=value}. */
    public static void main(String[] arguments) throws Exception {
        LatencyMain main = new LatencyMain(Arrays.asList(arguments));
        Answers answers = question -> main.answer(question).line();
        answers.untilInputEnds();
    }

    private Figures answer(String question) throws Exception {
        String[] words = question.split(" ", -1);
        if (!words[0].equals("open")) {
            return running.ask(question);
        }
        LiveEngine engine = new LiveEngine(place.with(words[2]), words[1], words[3].equals("on"), kafka);
        running = next -> ask(engine, next);
        return engine.await(Long.parseLong(words[4]));
    }

    private static Figures ask(LiveEngine engine, String question) throws Exception {
        if (question.startsWith(AWAIT)) {
            return engine.await(Long.parseLong(question.substring(AWAIT.length())));
        }
        switch (question) {
            case "clear" -> engine.commits().clear();
            case "close" -> engine.close();
            case "commits" -> {
                return engine.commits().figures();
            }
            case "hold" -> {
                return engine.holdings();
            }
            case "pauses" -> {
                return Pauses.soFar();
            }
            default -> throw new IllegalArgumentException("no such question: " + question);
        }
        return new Figures().put("done", 1);
    }
}
