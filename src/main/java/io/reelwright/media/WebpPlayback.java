package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plays an animated WebP file: a limited child process decodes the frames, and they are put onto the canvas here. Not safe for use by
 * several threads.
 */
final class WebpPlayback {
    private final Ffmpeg ffmpeg;
    private final AnimatedWebp animation;
    private final byte[] canvas;

    WebpPlayback(Ffmpeg ffmpeg, AnimatedWebp animation) {
        this.ffmpeg = ffmpeg;
        this.animation = animation;
        this.canvas = new byte[animation.width() * animation.height() * 4];
    }

    /**
     * Plays the animation into {@code sink}.
     *
     * @param repeated whether it begins again after its end
     */
    void frames(FrameRequest request, boolean repeated, FrameSink sink) throws IOException, InterruptedException {
        ResourceLimits limits = MediaBounds.forAnimation(animation, request);
        try (ChildProcess child = ffmpeg.startLimited(arguments(), limits)) {
            Thread writer = Thread.ofVirtual().name("webp-frames").start(() -> feed(child, repeated));
            try {
                if (show(child, request, repeated, sink)) return;
            } finally {
                writer.interrupt();
            }
            ReaderExit.check(animation.file(), MediaFormat.WEBP_ANIMATION, child, limits, true);
        }
    }

    /** Returns whether all requested frames were shown; false when the child ended before. */
    private boolean show(ChildProcess child, FrameRequest request, boolean repeated, FrameSink sink)
            throws IOException, InterruptedException {
        PixelScaling scaling =
                new PixelScaling(animation.width(), animation.height(), request.width(), request.height());
        double end = 0;
        int shown = 0;
        do {
            Arrays.fill(canvas, (byte) 0);
            for (AnimatedWebp.Frame frame : animation.frames()) {
                byte[] pixels = new byte[frame.width() * frame.height() * 4];
                if (child.output().readNBytes(pixels, 0, pixels.length) < pixels.length) return false;
                child.checkAlive();
                put(frame, pixels);
                end += frame.millis() / 1000.0;
                byte[] small = request.pixels().of(scaling.of(canvas));
                boolean every = request.fps() <= 0;
                while (every || shown / request.fps() + request.start() < end) {
                    if (!sink.frame(shown++, small) || shown >= request.limit()) return true;
                    if (every) break;
                }
                if (frame.cleared()) clear(frame);
            }
        } while (repeated);
        return true;
    }

    private static List<String> arguments() {
        List<String> line =
                new ArrayList<>(List.of("-xerror", "-max_pixels", "" + MediaBounds.CLIP_PIXELS, "-threads", "1"));
        line.addAll(List.of("-protocol_whitelist", "pipe", "-format_whitelist", "webp_pipe", "-f", "webp_pipe"));
        line.addAll(List.of("-i", "pipe:0", "-noautoscale", "-fps_mode", "passthrough"));
        line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "bgra", "pipe:1"));
        return line;
    }

    private void feed(ChildProcess child, boolean repeated) {
        try (RandomAccessFile file = new RandomAccessFile(animation.file().toFile(), "r");
                OutputStream pipe = new BufferedOutputStream(child.input(), 1 << 16)) {
            do {
                for (AnimatedWebp.Frame frame : animation.frames()) animation.write(frame, file, pipe);
            } while (repeated && !Thread.currentThread().isInterrupted());
        } catch (IOException ended) {
            // The child has what was wanted, or has failed; its exit says which.
        }
    }

    private void put(AnimatedWebp.Frame frame, byte[] pixels) {
        for (int y = 0; y < frame.height(); y++) {
            int to = ((frame.y() + y) * animation.width() + frame.x()) * 4;
            int from = y * frame.width() * 4;
            for (int x = 0; x < frame.width(); x++, to += 4, from += 4) {
                int opacity = pixels[from + 3] & 0xff;
                int rest = frame.blended() ? 255 - opacity : 0;
                for (int c = 0; c < 3; c++)
                    canvas[to + c] =
                            (byte) (((pixels[from + c] & 0xff) * opacity + (canvas[to + c] & 0xff) * rest + 127) / 255);
                canvas[to + 3] = (byte) (opacity + ((canvas[to + 3] & 0xff) * rest + 127) / 255);
            }
        }
    }

    private void clear(AnimatedWebp.Frame frame) {
        for (int y = 0; y < frame.height(); y++) {
            int row = ((frame.y() + y) * animation.width() + frame.x()) * 4;
            Arrays.fill(canvas, row, row + frame.width() * 4, (byte) 0);
        }
    }
}
