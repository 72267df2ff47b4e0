package io.reelwright.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel lets a child use that may meet something hostile. A child under limits writes no file and leaves no core dump. One
 * that wants more memory is told that there is none; one that wants more processor time is ended by SIGXCPU.
 *
 * <p>They are set by {@code /bin/sh} before it becomes the program. Where the surroundings allow less, that stays.
 *
 * @param memoryBytes data that may be written to: heap and threads' stacks (RLIMIT_DATA); libraries and what is merely reserved do
 *                    not count
 * @param cpu         processor time, at least a second
 */
public record ResourceLimits(long memoryBytes, Duration cpu) {
    /** Two seconds after the signal that a program may catch comes the one that none can. */
    private static final String SCRIPT = """
            ulimit -S -c 0
            ulimit -s 2048 2>/dev/null
            ulimit -d "$1" 2>/dev/null
            ulimit -f 0
            ulimit -S -t "$2" 2>/dev/null
            ulimit -H -t "$3" 2>/dev/null
            shift 3
            exec "$@"
            """;

    public ResourceLimits {
        if (memoryBytes < 1 << 20 || cpu.toSeconds() < 1)
            throw new IllegalArgumentException("no program runs in " + memoryBytes + " bytes and " + cpu);
    }

    /** The command line that starts {@code line} under these limits; the process keeps its number. */
    List<String> around(List<String> line) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        whole.add("" + memoryBytes / 1024);
        whole.add("" + cpu.toSeconds());
        whole.add("" + (cpu.toSeconds() + 2));
        whole.addAll(line);
        return whole;
    }
}
