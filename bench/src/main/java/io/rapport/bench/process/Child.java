package io.rapport.bench.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of ours that answers questions, one line each. */
public final class Child implements AutoCloseable {
    /** As the program sets it for itself. */
    private static final List<String> FORMATS = List.of("-Duser.language.format=en", "-Duser.country.format=US");

    private static final long ORDERLY_STOP_SECONDS = 40;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final String name;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a JVM with the class path of this one.
     *
     * @param options for the JVM
     * @param main the class whose main method runs
     * @param arguments for it
     */
    public static Child start(List<String> options, Class<?> main, String... arguments) {
        return start(Processors.ALL, options, main, arguments);
    }

    /** The same, held to some processors. */
    public static Child start(Processors on, List<String> options, Class<?> main, String... arguments) {
        return start(new Surroundings(on, ProcessBuilder.Redirect.INHERIT), options, main, arguments);
    }

    /**
     * What a JVM is given by the system.
     *
     * @param on the processors it may use
     * @param errors where its errors go
     */
    public record Surroundings(Processors on, ProcessBuilder.Redirect errors) {}

    /** The same in surroundings of its own. */
    public static Child start(Surroundings given, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(given.on().launcher());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FORMATS);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(given.errors()).start();
            return new Child(main.getSimpleName() + " " + String.join(" ", arguments), process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main.getSimpleName(), e);
        }
    }

    /** Asks a question and waits for the answer. */
    public String ask(String question) {
        try {
            questions.write(question);
            questions.newLine();
            questions.flush();
            return answer(question);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be asked '" + question + "'", e);
        }
    }

    /** The next line that is marked as an answer; the JVM itself prints others when it is told to record itself. */
    private String answer(String question) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(Answers.MARK)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(name + " ended before it answered '" + question + "'");
        }
        return line.substring(Answers.MARK.length());
    }

    /** The operating system's number for the process. */
    public long pid() {
        return process.pid();
    }

    /** Ends it: in order by ending its input, else by force. */
    @Override
    public void close() {
        try {
            questions.close();
        } catch (IOException gone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(ORDERLY_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
