package io.reelwright.cli;

import picocli.CommandLine.Option;

/** Options for the output of a run. */
final class RunOptions {
    @Option(names = "--json", description = "print one JSON event per line, for programs")
    boolean json;

    @Option(names = "--verbose", description = "print plain lines with every finding")
    boolean verbose;
}
