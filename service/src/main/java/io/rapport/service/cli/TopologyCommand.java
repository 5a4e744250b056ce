package io.rapport.service.cli;

import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "topology")
final class TopologyCommand implements Runnable {
    @Override
    public void run() {}
}
