package io.rapport.service.cli;

import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "demo")
final class DemoCommand implements Runnable {
    @Override
    public void run() {}
}
