package io.reelwright.media;

import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How large pictures and clips of strangers may be, and what reading one may cost. What is honest stays far below: measured, a clip
 * of 8K takes 400 MB where 1.2 GB are allowed, and a picture of 60 million pixels 300 MB where 800 are.
 */
final class MediaBounds {
    static final long PICTURE_PIXELS = 60_000_000;

    /** 8K has 33 million. */
    static final long CLIP_PIXELS = 36_000_000;

    /** 8K with 60 frames a second has 2.0 milliards. */
    private static final double PIXELS_A_SECOND = 2.2e9;

    /** Above it stands a clock and no rate, as with a film's cover that comes first. */
    private static final double FASTEST_TOLD = 1000;

    private static final double LONGEST = Duration.ofHours(24).toSeconds();

    /** Of these it is counted how many frames they have. */
    static final int ANIMATION_FRAMES = 100_000;

    private static final int MEGA = 1_000_000;
    private static final long PROGRAM = 160L * MEGA;
    private static final long MOST_READ_WHOLE = 256L * MEGA;

    /** Frames that a decoder and its queues hold, and those that wait to be taken by us. */
    private static final int DECODED_FRAMES = 12;

    private static final int WAITING_FRAMES = 40;

    private MediaBounds() {}

    /** Pixels that one frame of such a file may have. */
    static long pixels(MediaFormat format) {
        return format.isStill() ? PICTURE_PIXELS : CLIP_PIXELS;
    }

    /** Refuses what is larger than is taken. */
    static void check(Path file, MediaFormat format, ProbeResult probe) throws UnusableMedia {
        ProbeResult.Picture picture = probe.picture().orElseThrow(() -> UnusableMedia.withoutPicture(file));
        if (picture.width() < 1 || picture.height() < 1) throw UnusableMedia.unreadable(file);
        long pixels = (long) picture.width() * picture.height();
        if (pixels > pixels(format)) throw tooManyPixels(file, format, pixels);
        if (format.isStill()) return;
        boolean told = picture.fps() <= FASTEST_TOLD;
        if (told && pixels * picture.fps() > PIXELS_A_SECOND)
            throw UnusableMedia.tooLarge(
                    file,
                    "too large with " + picture.width() + "x" + picture.height() + " pixels and "
                            + Math.round(picture.fps()) + " frames a second; save it with fewer");
        if (probe.seconds() > LONGEST)
            throw UnusableMedia.tooLarge(file, "too long: it says that it lasts more than 24 hours; give a part of it");
        if (format == MediaFormat.GIF && picture.frames() > ANIMATION_FRAMES)
            throw UnusableMedia.tooLarge(
                    file, "too large with more than " + ANIMATION_FRAMES + " frames; give a part of it");
    }

    static UnusableMedia tooManyPixels(Path file, MediaFormat format, long pixels) {
        return UnusableMedia.tooLarge(
                file,
                "too large with " + pixels / MEGA + " million pixels; make it smaller than " + pixels(format) / MEGA);
    }

    /** For a look at what a file says of itself. */
    static ResourceLimits forHeaders(Path file, MediaFormat format) throws IOException {
        return new ResourceLimits(
                (format.isStill() ? PROGRAM : 2 * PROGRAM) + readWhole(file, format), Duration.ofSeconds(5));
    }

    /** For decoding a still picture of so many pixels. */
    static ResourceLimits forPicture(Path file, MediaFormat format, long pixels) throws IOException {
        return new ResourceLimits(PROGRAM + readWhole(file, format) + pixels * 12, Duration.ofSeconds(30));
    }

    /** For decoding frames as they are wished. */
    static ResourceLimits forFrames(Path file, MediaFormat format, ProbeResult.Picture picture, FrameRequest wish)
            throws IOException {
        long pixels = (long) picture.width() * picture.height();
        long waiting = (long) Math.min(wish.limit(), WAITING_FRAMES) * wish.frameBytes();
        if (format.isStill())
            return new ResourceLimits(forPicture(file, format, pixels).memoryBytes() + waiting, Duration.ofSeconds(60));
        boolean slim =
                picture.pixelFormat().endsWith("420p") || picture.pixelFormat().equals("nv12");
        long memory = PROGRAM + pixels * (slim ? 3 : 8) * DECODED_FRAMES + waiting;
        return new ResourceLimits(memory, Duration.ofSeconds(300 + wish.limit() / 10));
    }

    /** Pictures are read in one piece, twice at times. */
    private static long readWhole(Path file, MediaFormat format) throws IOException {
        return format.isStill() ? 2 * Math.min(Files.size(file), MOST_READ_WHOLE / 2) : 0;
    }
}
