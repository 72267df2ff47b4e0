package io.reelwright.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process and all that its main thread has started have used so far, as the kernel counts it under {@code /proc}.
 *
 * @param cpu    processor time
 * @param bytes  read and written, to files and pipes
 * @param asleep whether all wait for something; one that is stopped by a signal, or waits for a processor, does not
 */
record ProcessUsage(Duration cpu, long bytes, boolean asleep) {
    private static final Path PROC = Path.of("/proc");

    private static final ProcessUsage NOTHING = new ProcessUsage(Duration.ZERO, 0, true);

    /** The kernel's unit in this file is fixed, whatever its own clock is. */
    private static final long MILLIS_A_TICK = 10;

    /** Empty when the process has ended, or where the kernel tells nothing. */
    static Optional<ProcessUsage> of(long pid) {
        try {
            return Optional.of(read(pid));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /** Whether more was done than at an earlier look. */
    boolean isBeyond(ProcessUsage earlier) {
        return bytes != earlier.bytes || !cpu.equals(earlier.cpu);
    }

    private static ProcessUsage read(long pid) throws IOException {
        Path own = PROC.resolve("" + pid);
        String stat = Files.readString(own.resolve("stat"));
        // The second field is a name and may hold anything; after its last bracket all is numbers and one letter.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
        ProcessUsage sum = new ProcessUsage(
                Duration.ofMillis(ticks * MILLIS_A_TICK), bytes(own.resolve("io")), "SDIZ".contains(fields[0]));
        for (long child : children(own.resolve("task/" + pid + "/children"), pid))
            sum = sum.plus(of(child).orElse(NOTHING));
        return sum;
    }

    /** The kernel's own list, or where it was built without one a look at all processes. */
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

    /** Nothing, where a program of another user may not be looked at. */
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
