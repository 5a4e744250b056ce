package io.rapport.bench.latency;

import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Answers;
import io.rapport.bench.process.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An engine as a process. Asked {@code open NAME on|off RECORDS} it starts and answers, when it has done so many records,
 * what that took; asked {@code hold} it tells what its states hold, asked {@code collections} how long collecting garbage
 * has taken so far; asked {@code clear} it forgets the commits so far, asked {@code commits} it tells of them, asked
 * {@code close} it stops.
 */
public final class LatencyMain {
    private final Place place;
    private final Map<String, String> kafka;
    private Function<String, Figures> running = question -> {
        throw new IllegalStateException("no engine for '" + question + "'");
    };

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
            return running.apply(question);
        }
        LiveEngine engine = new LiveEngine(place, words[1], words[2].equals("on"), kafka);
        running = next -> ask(engine, next);
        return engine.await(Long.parseLong(words[3]));
    }

    private static Figures ask(LiveEngine engine, String question) {
        switch (question) {
            case "clear" -> engine.commits().clear();
            case "close" -> engine.close();
            case "commits" -> {
                return engine.commits().figures();
            }
            case "hold" -> {
                return engine.holdings();
            }
            case "collections" -> {
                return LiveEngine.collections();
            }
            default -> throw new IllegalArgumentException("no such question: " + question);
        }
        return new Figures().put("done", 1);
    }
}
