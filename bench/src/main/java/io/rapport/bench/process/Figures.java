package io.rapport.bench.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Named numbers, as they cross from a lane to the bench in one line: {@code name=number name=number}. */
public final class Figures {
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    /** Reads what {@link #line()} wrote. */
    public static Figures of(String line) {
        Figures figures = new Figures();
        Arrays.stream(line.split(" ", -1))
                .map(part -> part.split("=", 2))
                .forEach(part -> figures.put(part[0], Double.parseDouble(part[1])));
        return figures;
    }

    /** Sets a number. */
    public Figures put(String name, double number) {
        numbers.put(name, number);
        return this;
    }

    /** A number that must be there. */
    public double get(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no figure '" + name + "' in " + line());
        }
        return number;
    }

    /** All of it in one line. */
    public String line() {
        return numbers.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
