package io.reelwright.cli;

import picocli.CommandLine.Option;

/** How a run is shown. */
final class RunOptions {
    @Option(names = "--json", description = "one event a line, for programs")
    boolean json;

    @Option(names = "--verbose", description = "plain lines with every finding")
    boolean verbose;
}
