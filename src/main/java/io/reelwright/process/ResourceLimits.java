package io.reelwright.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Kernel limits for a child that may process hostile input. Such a child writes no file and leaves no core dump. When it exceeds
 * the memory limit, its allocations fail; when it exceeds the processor time, SIGXCPU ends it.
 *
 * <p>{@code /bin/sh} sets the limits and then replaces itself with the program. Lower limits of the environment stay in force.
 *
 * @param memoryBytes maximum writable memory, heap and thread stacks (RLIMIT_DATA), at least 1 MiB; libraries and memory that is
 *                    only reserved do not count
 * @param cpu         maximum processor time, at least one second
 */
public record ResourceLimits(long memoryBytes, Duration cpu) {
    /** The hard limit, whose signal cannot be caught, is two seconds above the soft limit, whose signal can. */
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
            throw new IllegalArgumentException("limits below 1 MiB or 1 s: " + memoryBytes + " bytes and " + cpu);
    }

    /** Returns the command line that starts {@code line} under these limits; the process id stays the same. */
    List<String> around(List<String> line) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        whole.add("" + memoryBytes / 1024);
        whole.add("" + cpu.toSeconds());
        whole.add("" + (cpu.toSeconds() + 2));
        whole.addAll(line);
        return whole;
    }
}
