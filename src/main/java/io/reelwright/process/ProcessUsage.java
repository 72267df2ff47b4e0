package io.reelwright.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resources that a process and the processes started by its main thread have used so far, as counted under {@code /proc}.
 *
 * @param cpu    processor time
 * @param bytes  number of bytes read from and written to files and pipes
 * @param asleep whether all the processes wait for something; a process that is stopped by a signal, or waits for a processor, does
 *               not count as asleep
 */
record ProcessUsage(Duration cpu, long bytes, boolean asleep) {
    private static final Path PROC = Path.of("/proc");

    private static final ProcessUsage NOTHING = new ProcessUsage(Duration.ZERO, 0, true);

    /** The unit of times in {@code /proc} is fixed and does not depend on the kernel's own clock rate. */
    private static final long MILLIS_A_TICK = 10;

    /** Returns the usage so far; empty when the process has ended or the system does not report it. */
    static Optional<ProcessUsage> of(long pid) {
        try {
            return Optional.of(read(pid));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /** Returns whether the processes have made progress since an earlier measurement. */
    boolean isBeyond(ProcessUsage earlier) {
        return bytes != earlier.bytes || !cpu.equals(earlier.cpu);
    }

    private static ProcessUsage read(long pid) throws IOException {
        Path own = PROC.resolve("" + pid);
        String stat = Files.readString(own.resolve("stat"));
        // The second field is a name in brackets with any characters; the fields after it are one letter and numbers.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
        ProcessUsage sum = new ProcessUsage(
                Duration.ofMillis(ticks * MILLIS_A_TICK), bytes(own.resolve("io")), "SDIZ".contains(fields[0]));
        for (long child : children(own.resolve("task/" + pid + "/children"), pid))
            sum = sum.plus(of(child).orElse(NOTHING));
        return sum;
    }

    /** Returns the child processes from the kernel's list, or from a scan of all processes if the kernel has no such list. */
    private static List<Long> children(Path list, long pid) throws IOException {
        if (!Files.exists(list))
            return ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::children)
                    .map(ProcessHandle::pid)
                    .toList();
        return Files.readString(list)
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .filter(number -> !number.isBlank())
                .map(Long::valueOf)
                .toList();
    }

    private ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(cpu.plus(other.cpu), bytes + other.bytes, asleep && other.asleep);
    }

    /** Returns the bytes read and written; 0 when the process belongs to another user and its counters cannot be read. */
    private static long bytes(Path io) {
        try {
            List<String> lines = Files.readAllLines(io);
            return number(lines, "rchar: ") + number(lines, "wchar: ");
        } catch (IOException | RuntimeException hidden) {
            return 0;
        }
    }

    private static long number(List<String> lines, String name) {
        for (String line : lines) if (line.startsWith(name)) return Long.parseLong(line.substring(name.length()));
        return 0;
    }
}
