package io.rapport.service.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** What a command said and ended with. */
record Invoked(int code, String out, String err) {
    static Invoked of(String... arguments) {
        CommandLine line = Rapport.commandLine();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Invoked(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The output, with spaces told once. */
    String plain() {
        return out.replaceAll(" +", " ");
    }
}
