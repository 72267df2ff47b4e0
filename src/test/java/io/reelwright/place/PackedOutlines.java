package io.reelwright.place;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the form that {@link Land} reads: lines thinned by Douglas and Peucker's method, then rounded, as differences of whole numbers. */
final class PackedOutlines {
    /** How far a coast may be from its line, in degrees, and how large an island must be, in square degrees. */
    private static final double COAST = 0.04;

    private static final double BORDER = 0.08;
    private static final double ISLAND = 0.02;
    private static final double SOUTH_POLE = -90;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] packed(List<List<double[]>> rings, List<List<double[]>> borders) {
        List<List<double[]>> kept = new ArrayList<>();
        for (List<double[]> ring : rings) {
            List<double[]> whole = closed(ring);
            if (area(whole) >= ISLAND) kept.add(thinned(whole, COAST));
        }
        write(kept);
        write(borders.stream().map(line -> thinned(line, BORDER)).toList());
        return out.toByteArray();
    }

    /** Leads a line that runs round the world, the coast of Antarctica, over the pole back to its start. */
    private static List<double[]> closed(List<double[]> ring) {
        if (Math.abs(ring.getLast()[0] - ring.getFirst()[0]) < 180) return ring;
        List<double[]> whole = new ArrayList<>(ring);
        whole.add(new double[] {ring.getLast()[0], SOUTH_POLE});
        whole.add(new double[] {ring.getFirst()[0], SOUTH_POLE});
        whole.add(ring.getFirst());
        return whole;
    }

    private static double area(List<double[]> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++)
            twice += ring.get(i - 1)[0] * ring.get(i)[1] - ring.get(i)[0] * ring.get(i - 1)[1];
        return Math.abs(twice / 2) * Math.cos(Math.toRadians(ring.getFirst()[1]));
    }

    private static List<double[]> thinned(List<double[]> line, double most) {
        boolean[] keep = new boolean[line.size()];
        keep[0] = true;
        keep[line.size() - 1] = true;
        // A closed line is cut at its farthest point, because its ends are the same.
        int middle = 0;
        for (int i = 1; i < line.size() - 1; i++)
            if (distance(line.get(i), line.getFirst()) > distance(line.get(middle), line.getFirst())) middle = i;
        keep[middle] = true;
        thin(line, 0, middle, most, keep);
        thin(line, middle, line.size() - 1, most, keep);
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < keep.length; i++) if (keep[i]) kept.add(line.get(i));
        return kept;
    }

    private static void thin(List<double[]> line, int from, int to, double most, boolean[] keep) {
        int farthest = -1;
        double far = most;
        for (int i = from + 1; i < to; i++) {
            double away = away(line.get(i), line.get(from), line.get(to));
            if (away > far) {
                far = away;
                farthest = i;
            }
        }
        if (farthest < 0) return;
        keep[farthest] = true;
        thin(line, from, farthest, most, keep);
        thin(line, farthest, to, most, keep);
    }

    private static double distance(double[] one, double[] other) {
        double wide = Math.cos(Math.toRadians(one[1]));
        return Math.hypot((one[0] - other[0]) * wide, one[1] - other[1]);
    }

    /** Returns the distance of a point from a stretch of line, in degrees of latitude. */
    private static double away(double[] point, double[] from, double[] to) {
        double wide = Math.cos(Math.toRadians(point[1]));
        double x = (to[0] - from[0]) * wide;
        double y = to[1] - from[1];
        double px = (point[0] - from[0]) * wide;
        double py = point[1] - from[1];
        double length = x * x + y * y;
        double part = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
        return Math.hypot(px - part * x, py - part * y);
    }

    private void write(List<List<double[]>> lines) {
        varint(lines.size());
        for (List<double[]> line : lines) {
            varint(line.size());
            long x = 0;
            long y = 0;
            for (double[] point : line) {
                long nextX = Math.round(point[0] * Land.UNITS);
                long nextY = Math.round(point[1] * Land.UNITS);
                signed(nextX - x);
                signed(nextY - y);
                x = nextX;
                y = nextY;
            }
        }
    }

    private void signed(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
