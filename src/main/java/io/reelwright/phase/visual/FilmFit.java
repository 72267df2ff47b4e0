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

/**
 * Makes a film as long as a scene and of its shape. One that is longer is cut at its end, one that is up to 15 % shorter is slowed, and
 * a still shorter one goes on from its last frame, with a slow push-in. What does not fit the shape is cropped around what is worth
 * looking at in the first frame.
 */
final class FilmFit {
    /** The share of the scene's length from which a film is slowed. */
    private static final double SLOWED_FROM = 0.85;

    /** A frame that shows nothing new for a second comes nearer by so much. */
    private static final double PUSH_IN_A_SECOND = 0.02;

    /** Decoded so much larger than the frame, for the way of the push-in. */
    private static final double ROOM = 1.09;

    private final Ffmpeg ffmpeg;

    FilmFit(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Writes one shape of it.
     *
     * @param frames how many are wanted, 30 a second
     * @throws MediaException when it has no frame that can be read
     */
    void write(Opened film, Aspect aspect, int frames, Path file) throws IOException, InterruptedException {
        FrameRequest wish =
                wish(film.picture(), aspect, frames, rate(film.probe().seconds(), frames));
        try (FrameWriter writer = ffmpeg.writer(file, aspect.width(), aspect.height(), IntermediateFormat.ENCODING)) {
            Window window = new Window(aspect, RgbImage.black(wish.width(), wish.height()));
            ffmpeg.untrusted().frames(film, wish, (_, bytes) -> {
                window.show(bytes);
                writer.frame(window.frame(1));
                return true;
            });
            if (window.shown() == 0) throw new MediaException("there is no frame in it");
            for (int more = 1; window.shown() < frames; more++)
                writer.frame(window.frame(1 + PUSH_IN_A_SECOND * more / Scene.FPS));
            writer.finish();
        }
    }

    /** At how many frames a second it is read: a film that is read at more and shown at 30 is slowed. */
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

    /** The part of the film that is seen. */
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

        /** The array is drawn into again by the next call. */
        int[] frame(double zoom) throws InterruptedException {
            if (Thread.interrupted()) throw new InterruptedException("the fitting of a film was stopped");
            framing.paint(image, pixels, zoom, focus.x(), focus.y(), nothing);
            shown++;
            return pixels;
        }
    }
}
