package io.rapport.bench.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The other end of {@link Child}: answers each line that comes in by one line, until there are no more. */
@FunctionalInterface
public interface Answers {
    /** What an answer begins with. */
    String MARK = "= ";

    /** The answer to a question. */
    String to(String question) throws Exception;

    /** Answers until the input ends; a question that cannot be answered ends it by its exception. */
    default void untilInputEnds() throws Exception {
        try (BufferedReader in = new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            for (String question = next(in); !question.isEmpty(); question = next(in)) {
                out.println(MARK + to(question));
                out.flush();
            }
        }
    }

    private static String next(BufferedReader in) throws IOException {
        String line = in.readLine();
        return line == null ? "" : line;
    }
}
