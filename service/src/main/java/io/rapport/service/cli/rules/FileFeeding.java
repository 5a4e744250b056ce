package io.rapport.service.cli.rules;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.input.Progress;
import io.rapport.service.input.Recording;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.whatif.Comparison;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;

/** From a file, in order of time. */
record FileFeeding(SourceOptions.MappedInput source) implements Feeding {
    @Override
    public String feed(Comparison comparison, PrintWriter err) {
        TouchpointFile file = TouchpointFile.read(source.mapping(), source.input(), err);
        Recording recording = new Recording(Clock.systemUTC());
        try (Progress progress = Progress.of("Trying", file.touchpoints().size(), err)) {
            long done = 0;
            for (Touchpoint touchpoint : file.touchpoints()) {
                comparison.accept(touchpoint, recording.at(touchpoint));
                progress.at(++done);
            }
            comparison.finish(recording.newest());
        }
        return String.format(
                Locale.ROOT,
                "%,d rows, %,d of them failed%n%s",
                file.tally().rows(),
                file.tally().failed(),
                Told.of(comparison));
    }
}
