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
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.IntermediateFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Fits a film, or several that go on from each other, to a scene's length and shape. A longer film is cut at its end. One that is up to
 * 15 % too short is slowed down, all its clips alike. A still shorter one continues with its last frame and a slow push-in, but not one that
 * covers less than half of the scene. A film of another shape is cropped around the most interesting part of its first frame, or in the
 * middle where scenes go on from each other. A film that ends with the picture from which the next scene goes on is shown to its end.
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
     * Writes the films in one shape, one after the other.
     *
     * @param films  at least one; each but the first begins with the last frame of the one before it, which is shown once
     * @param scene  the scene for which they are
     * @param joints how they flow from and into the scenes beside it
     * @throws MediaException if a film has no readable frame, or all cover less than half of the scene
     */
    void write(List<Opened> films, Aspect aspect, Scene scene, FilmJoints joints, Path file)
            throws IOException, InterruptedException {
        int frames = scene.takeFrames();
        double seconds = 0;
        for (Opened film : films) seconds += film.probe().seconds() - joint(films, film, joints);
        // What ends with the next scene's first frame has to show it before the cut; under a transition it stands
        // still.
        int filmed = joints.ends() ? scene.frames() : frames;
        double rate = joints.ends() ? seconds(filmed) / seconds * Scene.FPS : rate(seconds, frames);
        double wanted = seconds(frames);
        if (seconds + ROUNDING < LEAST_COVER * wanted)
            throw new MediaException(
                    String.format(Locale.ROOT, "lasts %.1f s, and the scene lasts %.1f s", seconds, wanted));
        try (FrameWriter writer = ffmpeg.writer(file, aspect.width(), aspect.height(), IntermediateFormat.ENCODING)) {
            Window window = new Window(aspect, joints.chained());
            for (Opened film : films) {
                int shown = window.shown();
                if (shown == filmed) break;
                FrameRequest wish = wish(film.picture(), aspect, rate).part(joint(films, film, joints), filmed - shown);
                window.begin(RgbImage.black(wish.width(), wish.height()));
                ffmpeg.untrusted().frames(film, wish, (_, bytes) -> {
                    window.show(bytes);
                    writer.frame(window.frame(1));
                    return true;
                });
                if (window.shown() == shown) throw new MediaException("contains no frame");
            }
            for (int more = 1; window.shown() < frames; more++)
                writer.frame(window.frame(1 + PUSH_IN_A_SECOND * more / Scene.FPS));
            writer.finish();
        }
    }

    /** Returns the frame rate at which the film is sampled: sampling above 30 and showing at 30 slows it down. */
    static double rate(double seconds, int frames) {
        double wanted = seconds(frames);
        boolean slowed = seconds < wanted && seconds >= SLOWED_FROM * wanted;
        return slowed ? Scene.FPS * wanted / seconds : Scene.FPS;
    }

    private static double seconds(int frames) {
        return frames / (double) Scene.FPS;
    }

    /** Returns how many seconds of a film's beginning are left out, because the film or the scene before it has shown them. */
    private static double joint(List<Opened> films, Opened film, FilmJoints joints) throws MediaException {
        double fps = film.picture().fps();
        boolean alone = film == films.getFirst() && !joints.begins();
        return alone || !(fps > 0) ? 0 : 1 / fps;
    }

    private static FrameRequest wish(ProbeResult.Picture seen, Aspect aspect, double rate) {
        double cover =
                Math.max(aspect.width() / (double) seen.seenWidth(), aspect.height() / (double) seen.seenHeight());
        double scale = Math.min(1, cover * ROOM);
        int width = Math.max(2, (int) Math.round(seen.seenWidth() * scale));
        int height = Math.max(2, (int) Math.round(seen.seenHeight() * scale));
        return FrameRequest.all(width, height, Pixels.BGR0).atFps(rate);
    }

    /** The visible part of the film. */
    private static final class Window {
        private final Framing framing;
        private final Framing.Veil nothing;
        private final int[] pixels;
        private final boolean steady;
        private RgbImage image = RgbImage.black(1, 1);
        private Focus focus = Focus.MIDDLE;
        private int shown;

        /** @param steady whether the middle is shown, as in the scenes beside it */
        Window(Aspect aspect, boolean steady) {
            this.steady = steady;
            this.framing = new Framing(aspect.width(), aspect.height());
            this.nothing = Framing.Veil.none(aspect.height());
            this.pixels = new int[aspect.width() * aspect.height()];
        }

        /** Begins with a film, whose frames are read into {@code frames}. */
        void begin(RgbImage frames) {
            image = frames;
        }

        void show(byte[] bgr0) {
            image.read(bgr0);
            if (shown == 0 && !steady) focus = Focus.of(image, framing.width(), framing.height());
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
