package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.media.UntrustedMedia.Opened;
import io.reelwright.media.frame.Focus;
import io.reelwright.media.frame.Framing;
import io.reelwright.media.frame.RgbImage;
import io.reelwright.provider.video.IntermediateFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Fits a film to a scene's length and shape. A longer film is cut at its end. A film that is up to 15 % too short is slowed down. A still
 * shorter one continues with its last frame and a slow push-in, but not one that covers less than half of the scene: none so short was
 * ordered. A film of another shape is cropped around the most interesting part of its first frame.
 */
final class FilmFit {
    /** Films with at least this share of the scene's length are slowed down instead of extended. */
    private static final double SLOWED_FROM = 0.85;

    /** A film of less than this share of the scene's length cannot be used. */
    private static final double LEAST_COVER = 0.5;

    /** Containers round the length of a film by up to this many seconds. */
    private static final double ROUNDING = 0.05;

    /** Zoom added per second of push-in while the last frame is held. */
    private static final double PUSH_IN_A_SECOND = 0.02;

    /** Films are decoded larger than the frame by this factor, so that the push-in keeps its sharpness. */
    private static final double ROOM = 1.09;

    private final Ffmpeg ffmpeg;

    FilmFit(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Writes the film in one shape.
     *
     * @param frames wanted length in frames, 30 a second
     * @throws MediaException if the film has no readable frame or covers less than half of the scene
     */
    void write(Opened film, Aspect aspect, int frames, Path file) throws IOException, InterruptedException {
        double wanted = frames / (double) Scene.FPS;
        double seconds = film.probe().seconds();
        if (seconds + ROUNDING < LEAST_COVER * wanted)
            throw new MediaException(
                    String.format(Locale.ROOT, "lasts %.1f s, and the scene lasts %.1f s", seconds, wanted));
        FrameRequest wish = wish(film.picture(), aspect, frames, rate(seconds, frames));
        try (FrameWriter writer = ffmpeg.writer(file, aspect.width(), aspect.height(), IntermediateFormat.ENCODING)) {
            Window window = new Window(aspect, RgbImage.black(wish.width(), wish.height()));
            ffmpeg.untrusted().frames(film, wish, (_, bytes) -> {
                window.show(bytes);
                writer.frame(window.frame(1));
                return true;
            });
            if (window.shown() == 0) throw new MediaException("contains no frame");
            for (int more = 1; window.shown() < frames; more++)
                writer.frame(window.frame(1 + PUSH_IN_A_SECOND * more / Scene.FPS));
            writer.finish();
        }
    }

    /** Returns the frame rate at which the film is sampled: sampling above 30 and showing at 30 slows it down. */
    static double rate(double seconds, int frames) {
        double wanted = frames / (double) Scene.FPS;
        boolean slowed = seconds < wanted && seconds >= SLOWED_FROM * wanted;
        return slowed ? Scene.FPS * wanted / seconds : Scene.FPS;
    }

    private static FrameRequest wish(ProbeResult.Picture seen, Aspect aspect, int frames, double rate) {
        double cover =
                Math.max(aspect.width() / (double) seen.seenWidth(), aspect.height() / (double) seen.seenHeight());
        double scale = Math.min(1, cover * ROOM);
        int width = Math.max(2, (int) Math.round(seen.seenWidth() * scale));
        int height = Math.max(2, (int) Math.round(seen.seenHeight() * scale));
        return FrameRequest.all(width, height, Pixels.BGR0).atFps(rate).part(0, frames);
    }

    /** The visible part of the film. */
    private static final class Window {
        private final RgbImage image;
        private final Framing framing;
        private final Framing.Veil nothing;
        private final int[] pixels;
        private Focus focus = Focus.MIDDLE;
        private int shown;

        Window(Aspect aspect, RgbImage image) {
            this.image = image;
            this.framing = new Framing(aspect.width(), aspect.height());
            this.nothing = Framing.Veil.none(aspect.height());
            this.pixels = new int[aspect.width() * aspect.height()];
        }

        void show(byte[] bgr0) {
            image.read(bgr0);
            if (shown == 0) focus = Focus.of(image, framing.width(), framing.height());
        }

        int shown() {
            return shown;
        }

        /** Returns the next frame. The next call overwrites the same array. */
        int[] frame(double zoom) throws InterruptedException {
            if (Thread.interrupted()) throw new InterruptedException("fitting a film was stopped");
            framing.paint(image, pixels, zoom, focus.x(), focus.y(), nothing);
            shown++;
            return pixels;
        }
    }
}
