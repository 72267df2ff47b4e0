package io.reelwright.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of this process and of all children that have ended, as Linux counts it ({@code proc(5)}, fields utime,
 * stime, cutime and cstime of {@code /proc/self/stat}).
 */
public final class CpuTime {
    /** Ticks a second in {@code /proc}: USER_HZ, which is 100 on every Linux for x86-64. */
    private static final double TICKS = 100;

    private static final Path STAT = Path.of("/proc/self/stat");
    /** Fields behind the program's name in brackets, counted from 0: state is 0, utime is 11. */
    private static final int UTIME = 11;

    private CpuTime() {}

    /** Seconds since this process started; 0 where the system does not say. */
    public static double seconds() {
        return own() + children();
    }

    /** Seconds of children that have ended and of theirs; 0 where the system does not say. */
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
