package io.rapport.bench.lane;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a lane works.
 *
 * @param bootstrap address of the broker
 * @param registry address of the schema registry
 * @param brokerPid the broker's process
 * @param input topic of the touchpoints
 * @param partitions of every topic
 * @param directory of the load, and for files of the lane's own
 */
public record Place(String bootstrap, String registry, long brokerPid, String input, int partitions, Path directory) {

    /** Reads what {@link #arguments()} gave. */
    public static Place of(List<String> arguments) {
        return new Place(
                arguments.get(0),
                arguments.get(1),
                Long.parseLong(arguments.get(2)),
                arguments.get(3),
                Integer.parseInt(arguments.get(4)),
                Path.of(arguments.get(5)));
    }

    /** The same place with another input. */
    public Place with(String otherInput) {
        return new Place(bootstrap, registry, brokerPid, otherInput, partitions, directory);
    }

    /** As arguments of a lane's process. */
    public List<String> arguments() {
        return List.of(
                bootstrap,
                registry,
                Long.toString(brokerPid),
                input,
                Integer.toString(partitions),
                directory.toString());
    }
}
