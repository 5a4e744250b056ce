package io.rapport.service.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    private final Optional<Process> shell;

    private DeathWatch(Optional<Process> shell) {
        this.shell = shell;
    }

    static DeathWatch over(Process child) {
        try {
            return new DeathWatch(Optional.of(new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(child.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()));
        } catch (IOException e) {
            LOG.warn(
                    "No shell to watch over process {}: it outlives us if we are killed ({})",
                    child.pid(),
                    e.toString());
            return new DeathWatch(Optional.empty());
        }
    }

    /** To be called once the child has ended: its process id may soon be another's. */
    void release() {
        shell.ifPresent(process -> {
            try (OutputStream pipe = process.getOutputStream()) {
                pipe.write("ended\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                LOG.debug("The watching shell is gone already: {}", e.toString());
            }
        });
    }
}
