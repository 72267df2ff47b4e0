package io.reelwright.cli.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with the lines of a file, so that one run names all of them. */
final class LineProblems {
    /** Maximum number of problems that are named. */
    static final int MOST = 20;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private record Problem(int line, String why) {}

    LineProblems(Path file) {
        this.file = file;
    }

    /** @param line line number, from 1 */
    void add(int line, String why) {
        problems.add(new Problem(line, why));
    }

    /**
     * Ends the reading of a file that has problems.
     *
     * @throws IOException when there is any problem; the message has one line for each, in the sequence of the file, up to
     *     {@link #MOST}
     */
    void check() throws IOException {
        if (problems.isEmpty()) return;
        String named = problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .limit(MOST)
                .map(problem -> file + ", line " + problem.line() + ": " + problem.why())
                .collect(Collectors.joining("\n"));
        int more = problems.size() - MOST;
        throw new IOException(more <= 0 ? named : named + "\n" + file + ": " + more + " more problems are not listed");
    }
}
