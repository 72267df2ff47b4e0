package io.reelwright.phase.motion;

/**
 * Measures how well a frame inside a transition is explained by the pictures before and after it. Each method returns the mean absolute
 * difference, in grey levels, that remains with the best value of its one free parameter, the progress of the transition.
 */
final class TransitionExplanations {
    private static final int STEPS = 16;

    private TransitionExplanations() {}

    /** Explains the frame as a mix of both pictures. */
    static double mix(int[] old, int[] now, int[] frame) {
        double along = 0;
        double length = 1;
        for (int i = 0; i < frame.length; i++) {
            double d = now[i] - old[i];
            along += d * (frame[i] - old[i]);
            length += d * d;
        }
        double share = Math.clamp(along / length, 0, 1);
        double left = 0;
        for (int i = 0; i < frame.length; i++) left += Math.abs(frame[i] - old[i] - share * (now[i] - old[i]));
        return left / frame.length;
    }

    /** Explains the frame by a straight edge that moves in one of the four directions. */
    static double wipe(int[] old, int[] now, int[] frame, int w, int h) {
        double[] column = new double[w];
        double[] row = new double[h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                double gain = Math.abs(frame[i] - old[i]) - Math.abs(frame[i] - now[i]);
                column[x] += gain;
                row[y] += gain;
            }
        }
        double gained = Math.max(bestSplit(column), bestSplit(row));
        return (difference(old, frame) - gained) / frame.length;
    }

    /** Explains the frame by a circle that opens or closes around the centre. */
    static double iris(int[] old, int[] now, int[] frame, int w, int h) {
        double[] ring = new double[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                double radius = Math.hypot(x + 0.5 - w / 2.0, y + 0.5 - h / 2.0);
                ring[(int) Math.min(w - 1, radius * 1.6)] += Math.abs(frame[i] - old[i]) - Math.abs(frame[i] - now[i]);
            }
        }
        return (difference(old, frame) - bestSplit(ring)) / frame.length;
    }

    /** Explains the frame by the new picture pushing the old one out, from one of the four sides. */
    static double push(int[] old, int[] now, int[] frame, int w, int h) {
        double least = Double.MAX_VALUE;
        for (int shift = 1; shift < w; shift++) {
            least = Math.min(least, pushed(old, now, frame, w, h, shift, 0));
            least = Math.min(least, pushed(now, old, frame, w, h, shift, 0));
        }
        for (int shift = 1; shift < h; shift++) {
            least = Math.min(least, pushed(old, now, frame, w, h, 0, shift));
            least = Math.min(least, pushed(now, old, frame, w, h, 0, shift));
        }
        return least / frame.length;
    }

    /** Explains the frame by the old picture growing while the new one, enlarged at first, shines through. */
    static double zoom(int[] old, int[] now, int[] frame, int w, int h) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < STEPS; i++) {
            double way = i / (double) STEPS;
            int[] grown = scaled(old, 1 + 3 * way, w, h);
            int[] landing = scaled(now, 2 - way, w, h);
            least = Math.min(least, mix(grown, landing, frame));
        }
        return least;
    }

    private static double pushed(int[] left, int[] right, int[] frame, int w, int h, int dx, int dy) {
        double sum = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sx = x + dx;
                int sy = y + dy;
                int seen = sx < w && sy < h ? left[sy * w + sx] : right[(sy % h) * w + sx % w];
                sum += Math.abs(frame[y * w + x] - seen);
            }
        }
        return sum;
    }

    private static int[] scaled(int[] picture, double scale, int w, int h) {
        int[] result = new int[w * h];
        for (int y = 0; y < h; y++) {
            int sy = Math.clamp(Math.round((y + 0.5 - h / 2.0) / scale + h / 2.0 - 0.5), 0, h - 1);
            for (int x = 0; x < w; x++) {
                int sx = Math.clamp(Math.round((x + 0.5 - w / 2.0) / scale + w / 2.0 - 0.5), 0, w - 1);
                result[y * w + x] = picture[sy * w + sx];
            }
        }
        return result;
    }

    private static double difference(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
        return sum;
    }

    /** Returns the largest sum of a prefix or a suffix of {@code gains}; 0 if all are negative. */
    private static double bestSplit(double[] gains) {
        double best = 0;
        double fromStart = 0;
        double whole = 0;
        for (double gain : gains) whole += gain;
        for (double gain : gains) {
            fromStart += gain;
            best = Math.max(best, Math.max(fromStart, whole - fromStart));
        }
        return best;
    }
}
