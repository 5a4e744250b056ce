package io.rapport.service.cli;

import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "replay")
final class ReplayCommand implements Runnable {
    @Override
    public void run() {}
}
