package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.media.UntrustedMedia.Opened;
import io.reelwright.media.frame.RgbImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads a purchased film to its end, and writes its last frame as a picture with which another film can begin. */
final class LastFrame {
    /** Longer films than this many frames are not bought. */
    private static final int MOST_FRAMES = 4_000;

    /** Services take pictures of up to 10 MB; a PNG of this size has less. */
    private static final double LONGEST_SIDE = 1_920;

    /** Size at which a film is read when its last frame is not wanted. */
    private static final int SMALL = 64;

    private LastFrame() {}

    /**
     * Reads the film, and writes its last frame in its own size.
     *
     * @param picture PNG to write; null to read the film only
     * @throws MediaException if the film has no readable frame
     */
    static void of(Ffmpeg ffmpeg, Opened film, @Nullable Path picture) throws IOException, InterruptedException {
        ProbeResult.Picture seen = film.picture();
        double scale = Math.min(1, LONGEST_SIDE / Math.max(seen.seenWidth(), seen.seenHeight()));
        int width = picture == null ? SMALL : (int) Math.round(seen.seenWidth() * scale);
        int height = picture == null ? SMALL : (int) Math.round(seen.seenHeight() * scale);
        RgbImage image = RgbImage.black(width, height);
        FrameRequest all = FrameRequest.all(width, height, Pixels.BGR0).part(0, MOST_FRAMES);
        byte[] last = new byte[width * height * Integer.BYTES];
        int[] frames = {0};
        ffmpeg.untrusted().frames(film, all, (index, bytes) -> {
            System.arraycopy(bytes, 0, last, 0, last.length);
            frames[0] = index + 1;
            return true;
        });
        if (frames[0] == 0) throw new MediaException("contains no frame");
        if (picture == null) return;
        image.read(last);
        write(image, picture);
    }

    /**
     * Writes the frame that is shown last of a take when a cut follows.
     *
     * @param take    file of a take, which we have encoded ourselves
     * @param frame   counted from 0, at 30 frames a second
     * @param picture PNG to write
     * @throws MediaException if the file is shorter
     */
    static void shown(Ffmpeg ffmpeg, Path take, Aspect shape, int frame, Path picture)
            throws IOException, InterruptedException {
        RgbImage image = RgbImage.black(shape.width(), shape.height());
        // Between two frames, so that rounding selects neither neighbour.
        double start = Math.max(0, (frame - 0.5) / Scene.FPS);
        FrameRequest one =
                FrameRequest.all(shape.width(), shape.height(), Pixels.BGR0).part(start, 1);
        boolean[] found = {false};
        ffmpeg.frames(take, one, (_, bytes) -> {
            image.read(bytes);
            found[0] = true;
            return true;
        });
        if (!found[0]) throw new MediaException("the take has no frame " + frame);
        write(image, picture);
    }

    private static void write(RgbImage image, Path picture) throws IOException {
        int width = image.width();
        int height = image.height();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, image.pixels(), 0, width);
        if (!ImageIO.write(out, "png", picture.toFile())) throw new IOException("this Java writes no PNG");
    }
}
