package io.rapport.bench.scale;

import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Answers;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.settings.TimeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An engine as a process, which starts at once. Asked {@code take RECORDS} it goes on until so many have been taken in
 * all, asked {@code held} it tells what it holds, asked {@code restored RECORDS} it tells when it
 * got how far until so many were taken.
 */
public final class EngineMain {
    private EngineMain() {}

    /**
     * What an engine is.
     *
     * @param name of its group, with which its outputs begin
     * @param live whether time is the wall clock's, else the records'
     * @param threads of the engine
     * @param kafka what is to differ in its clients
     */
    record Setting(String name, boolean live, int threads, Map<String, String> kafka) {}

    /** Starts one. */
    static Child start(List<String> jvm, Place place, Setting setting) {
        List<String> arguments = new ArrayList<>(place.arguments());
        arguments.add(setting.name());
        arguments.add(Boolean.toString(setting.live()));
        arguments.add(Integer.toString(setting.threads()));
        setting.kafka().forEach((key, value) -> arguments.add(key + "=" + value));
        return Child.start(jvm, EngineMain.class, arguments.toArray(new String[0]));
    }

    /** Takes what {@link #start} gives. */
    public static void main(String[] arguments) throws Exception {
        Place place = Place.of(Arrays.asList(arguments));
        List<String> more = List.of(arguments).subList(place.arguments().size(), arguments.length);
        try (Engine engine = new Engine(place, settings(place, more))) {
            Answers answers = question -> answer(engine, question).line();
            answers.untilInputEnds();
        }
    }

    private static StreamsSettings settings(Place place, List<String> more) {
        Map<String, String> kafka = more.stream()
                .skip(3)
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1]));
        return StreamsSettings.defaults(
                        more.get(0), place.bootstrap(), place.directory().resolve("streams-" + more.get(0)))
                .with(Boolean.parseBoolean(more.get(1)) ? TimeSettings.LIVE : TimeSettings.EVENT)
                .withThreads(Integer.parseInt(more.get(2)))
                .withKafka(kafka);
    }

    private static Figures answer(Engine engine, String question) throws Exception {
        String[] words = question.split(" ", -1);
        return switch (words[0]) {
            case "take" -> engine.take(Long.parseLong(words[1]));
            case "held" -> engine.held();
            case "restored" -> engine.restored(Long.parseLong(words[1]));
            default -> throw new IllegalArgumentException("no such question: " + question);
        };
    }
}
