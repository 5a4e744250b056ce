package io.rapport.service.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a child process when this process ends, however it ends: kill -9 included. A shell reads from a pipe of ours; when
 * we die the pipe closes, and the shell kills the child. Where there is no POSIX shell the child is only ended in order.
 */
final class DeathWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeathWatch.class);

    /** A line means "not needed any more", the end of the input means that we died. Ctrl-C reaches the shell too. */
    private static final String SCRIPT = "trap '' INT TERM HUP; read -r line && exit 0; kill -KILL \"$0\"";

    private DeathWatch() {}

    /** Watches from now until the child has ended, whoever ended it: its process id may soon be another's. */
    static void over(Process child) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(child.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture<Process> unused = child.onExit().whenComplete((ended, none) -> release(shell));
        } catch (IOException e) {
            LOG.warn(
                    "No shell to watch over process {}: it outlives us if we are killed ({})",
                    child.pid(),
                    e.toString());
        }
    }

    private static void release(Process shell) {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("ended\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.debug("The watching shell is gone already: {}", e.toString());
        }
    }
}
