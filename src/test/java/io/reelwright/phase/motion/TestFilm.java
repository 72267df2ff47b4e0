package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Test films: shots of coloured blocks that drift, joined in known ways. A frame is 64 x 36 pixels of blue, green and red.
 */
final class TestFilm {
    static final int W = FrameSignature.WIDTH;
    static final int H = FrameSignature.HEIGHT;

    private final List<byte[]> frames = new ArrayList<>();
    private final Random random;

    TestFilm(long seed) {
        this.random = new Random(seed);
    }

    /** How a pixel of the two pictures is chosen or mixed; {@code t} runs from 0 to 1. */
    interface Blend {
        double[] pixel(Shot old, Shot now, int frame, int x, int y, double t);
    }

    static final Blend DISSOLVE = (old, now, f, x, y, t) -> mix(old.at(f, x, y), now.at(f, x, y), t);
    static final Blend FADE = (old, now, f, x, y, t) ->
            mix(new double[3], t < 0.5 ? old.at(f, x, y) : now.at(f, x, y), Math.abs(2 * t - 1));
    static final Blend WIPE = (old, now, f, x, y, t) -> (x < W * t ? now : old).at(f, x, y);
    static final Blend IRIS = (old, now, f, x, y, t) ->
            (Math.hypot(x - W / 2.0, y - H / 2.0) < t * Math.hypot(W / 2.0, H / 2.0) ? now : old).at(f, x, y);
    static final Blend PUSH = (old, now, f, x, y, t) -> {
        int shifted = x + (int) Math.round(W * t);
        return shifted < W ? old.at(f, shifted, y) : now.at(f, shifted - W, y);
    };

    /** A new picture of blocks. */
    Shot shot() {
        return new Shot(random.nextLong());
    }

    /** Shows a shot for some frames. */
    TestFilm show(Shot shot, int count) {
        for (int i = 0; i < count; i++) frames.add(frame((x, y) -> shot.at(frames.size(), x, y)));
        return this;
    }

    /** Frames between two shots. */
    TestFilm join(Shot old, Shot now, int count, Blend blend) {
        for (int i = 1; i <= count; i++) {
            double t = i / (count + 1.0);
            frames.add(frame((x, y) -> blend.pixel(old, now, frames.size(), x, y, t)));
        }
        return this;
    }

    /** A camera flash over a shot. */
    TestFilm flash(Shot shot, int count) {
        for (int i = 0; i < count; i++)
            frames.add(frame((x, y) -> mix(new double[] {235, 235, 235}, shot.at(frames.size(), x, y), 0.35)));
        return this;
    }

    List<byte[]> frames() {
        return frames;
    }

    List<ShotBoundary> boundaries() {
        ShotFinder finder = new ShotFinder();
        frames.forEach(finder::add);
        return finder.boundaries();
    }

    private interface Colour {
        double[] at(int x, int y);
    }

    private byte[] frame(Colour colour) {
        byte[] bgr = new byte[W * H * 3];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                double[] pixel = colour.at(x, y);
                for (int c = 0; c < 3; c++)
                    bgr[(y * W + x) * 3 + c] = (byte) Math.clamp(Math.round(pixel[c] + random.nextGaussian()), 0, 255);
            }
        }
        return bgr;
    }

    private static double[] mix(double[] a, double[] b, double t) {
        return new double[] {a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t};
    }

    /** A ground and some blocks, drifting slowly to one side. */
    static final class Shot {
        private final double[] ground;
        private final double[][] blocks = new double[9][];
        private final double speed;

        private Shot(long seed) {
            Random random = new Random(seed);
            ground = colour(random);
            speed = (random.nextDouble() - 0.5) * 0.2;
            for (int i = 0; i < blocks.length; i++) {
                double[] colour = colour(random);
                blocks[i] = new double[] {
                    random.nextInt(W),
                    random.nextInt(H),
                    6 + random.nextInt(24),
                    5 + random.nextInt(16),
                    colour[0],
                    colour[1],
                    colour[2]
                };
            }
        }

        private static double[] colour(Random random) {
            return new double[] {30 + random.nextInt(200), 30 + random.nextInt(200), 30 + random.nextInt(200)};
        }

        double[] at(int frame, int x, int y) {
            for (double[] block : blocks) {
                double left = block[0] - block[2] / 2 + frame * speed;
                double top = block[1] - block[3] / 2;
                if (x >= left && x < left + block[2] && y >= top && y < top + block[3])
                    return new double[] {block[4], block[5], block[6]};
            }
            return ground;
        }
    }
}
