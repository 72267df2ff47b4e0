package io.reelwright.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlines of the land on earth, of Natural Earth at 1:50 million, thinned to about 8 km. Longitudes and latitudes are in degrees;
 * an outline that crosses the antimeridian has longitudes beyond ±180.
 */
public final class Land {
    /** Whole numbers in the file for one degree. */
    static final int UNITS = 50;

    private final List<Line> outlines;
    private final List<Line> borders;

    private Land(List<Line> outlines, List<Line> borders) {
        this.outlines = outlines;
        this.borders = borders;
    }

    /**
     * A line of points.
     *
     * @param longitudes degrees east of Greenwich, in the order of the points
     * @param latitudes  degrees north of the equator
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(double[] longitudes, double[] latitudes) {
        /** Returns the number of points. */
        public int size() {
            return longitudes.length;
        }
    }

    /** Returns the outlines; they are read once. */
    public static Land shared() {
        return Loaded.LAND;
    }

    private static final class Loaded {
        static final Land LAND = read();
    }

    /** Returns closed lines. What lies inside an odd number of them is land; a lake is a line inside of another. */
    public List<Line> outlines() {
        return outlines;
    }

    /** Returns the borders between countries. */
    public List<Line> borders() {
        return borders;
    }

    private static Land read() {
        try (InputStream in = Land.class.getResourceAsStream("land.bin")) {
            if (in == null) throw new IOException("land.bin is missing");
            byte[] bytes = in.readAllBytes();
            int[] at = {0};
            return new Land(lines(bytes, at), lines(bytes, at));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Line> lines(byte[] bytes, int[] at) {
        int count = (int) varint(bytes, at);
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = (int) varint(bytes, at);
            double[] longitudes = new double[size];
            double[] latitudes = new double[size];
            long x = 0;
            long y = 0;
            for (int point = 0; point < size; point++) {
                x += signed(varint(bytes, at));
                y += signed(varint(bytes, at));
                longitudes[point] = x / (double) UNITS;
                latitudes[point] = y / (double) UNITS;
            }
            lines.add(new Line(longitudes, latitudes));
        }
        return List.copyOf(lines);
    }

    private static long varint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
    }

    private static long signed(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
