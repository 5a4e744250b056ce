package io.rapport.service.cli;

import io.rapport.service.settings.Settings;
import io.rapport.service.settings.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings come from. */
final class SettingsOption {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "YAML; what it does not say is as in the defaults (docs/settings.md).")
    private @Nullable Path file;

    Settings read() {
        return file == null ? SettingsReader.defaults(System.getenv()) : SettingsReader.read(file, System.getenv());
    }
}
