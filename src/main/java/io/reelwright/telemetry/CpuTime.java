package io.reelwright.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of this process and of all its children that have ended, as counted by Linux ({@code proc(5)}, fields utime,
 * stime, cutime and cstime of {@code /proc/self/stat}).
 */
public final class CpuTime {
    /** Ticks per second in {@code /proc}: USER_HZ, which is 100 on every Linux for x86-64. */
    private static final double TICKS = 100;

    private static final Path STAT = Path.of("/proc/self/stat");
    /** Index of utime among the fields after the program's name in brackets; state has index 0. */
    private static final int UTIME = 11;

    private CpuTime() {}

    /** Returns the processor time in seconds of this process and its ended children; 0 where the system does not report it. */
    public static double seconds() {
        return own() + children();
    }

    /** Returns the processor time in seconds of ended children and their descendants; 0 where the system does not report it. */
    public static double children() {
        return sum(UTIME + 2, UTIME + 3);
    }

    private static double own() {
        return sum(UTIME, UTIME + 1);
    }

    private static double sum(int... fields) {
        try {
            String line = Files.readString(STAT, StandardCharsets.ISO_8859_1);
            String[] parts = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int field : fields) ticks += Long.parseLong(parts[field]);
            return ticks / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
