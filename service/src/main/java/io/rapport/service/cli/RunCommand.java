package io.rapport.service.cli;

import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "run")
final class RunCommand implements Runnable {
    @Override
    public void run() {}
}
