package io.reelwright.media;

import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Maximum size of untrusted pictures and clips, and resource limits for reading one. Genuine files stay far below: measured,
 * an 8K clip takes 400 MB of the allowed 1.2 GB, and a picture of 60 million pixels 300 MB of the allowed 800 MB.
 */
final class MediaBounds {
    static final long PICTURE_PIXELS = 60_000_000;

    /** 8K has 33 million. */
    static final long CLIP_PIXELS = 36_000_000;

    /** Canvas of an animated WebP, which is put together in this process: 4K has 8.3 million. */
    private static final long CANVAS_PIXELS = 8_300_000;

    /** 8K at 60 frames a second has 2.0 billion. */
    private static final double PIXELS_A_SECOND = 2.2e9;

    /** Higher values are a timestamp unit and no frame rate, for example when the cover picture of a video comes first. */
    private static final double HIGHEST_RATE = 1000;

    private static final double LONGEST = Duration.ofHours(24).toSeconds();

    /** Frame limit for formats whose frames are counted (GIF). */
    static final int ANIMATION_FRAMES = 100_000;

    private static final int MEGA = 1_000_000;
    private static final long PROGRAM = 160L * MEGA;
    private static final long MAX_LOADED_BYTES = 256L * MEGA;

    /** Bytes a pixel that reading a picture takes: decoded, as planes, and multiplied by its opacity. */
    private static final int PICTURE_BYTES = 24;

    /** Bytes a pixel of a frame in floating-point numbers, times the frames that wait between filters. */
    private static final int LINEAR_BYTES = 12 * 12;

    /** Frames that a deinterlacer holds. */
    private static final int FIELD_FRAMES = 6;

    /** Frames held by a decoder and its queues. */
    private static final int DECODED_FRAMES = 12;

    /** Decoded frames that wait in the pipe's filters until this process reads them. */
    private static final int WAITING_FRAMES = 40;

    private MediaBounds() {}

    /** Returns the maximum number of pixels in one frame of this format. */
    static long pixels(MediaFormat format) {
        if (format == MediaFormat.WEBP_ANIMATION) return CANVAS_PIXELS;
        return format.isStill() ? PICTURE_PIXELS : CLIP_PIXELS;
    }

    /** Throws {@link UnusableMedia} when the file has no picture or exceeds a limit. */
    static void check(Path file, MediaFormat format, ProbeResult probe) throws UnusableMedia {
        ProbeResult.Picture picture = probe.picture().orElseThrow(() -> UnusableMedia.withoutPicture(file));
        if (picture.width() < 1 || picture.height() < 1) throw UnusableMedia.unreadable(file);
        long pixels = (long) picture.width() * picture.height();
        if (pixels > pixels(format)) throw tooManyPixels(file, format, pixels);
        if (format.isStill()) return;
        boolean hasRate = picture.fps() <= HIGHEST_RATE;
        if (hasRate && pixels * picture.fps() > PIXELS_A_SECOND)
            throw UnusableMedia.tooLarge(
                    file,
                    "too large with " + picture.width() + "x" + picture.height() + " pixels and "
                            + Math.round(picture.fps()) + " frames a second; reduce either");
        if (probe.seconds() > LONGEST)
            throw UnusableMedia.tooLarge(file, "too long: its stated length is over 24 hours; use a part of it");
        if (format.isAnimation() && picture.frames() > ANIMATION_FRAMES)
            throw UnusableMedia.tooLarge(
                    file, "too large with more than " + ANIMATION_FRAMES + " frames; use a part of it");
    }

    static UnusableMedia tooManyPixels(Path file, MediaFormat format, long pixels) {
        return UnusableMedia.tooLarge(
                file,
                "too large with " + pixels / MEGA + " megapixels; scale it down to at most " + pixels(format) / MEGA);
    }

    /** Returns the limits for reading the headers of a file. */
    static ResourceLimits forHeaders(Path file, MediaFormat format) throws IOException {
        return new ResourceLimits(
                (format.isStill() ? PROGRAM : 2 * PROGRAM) + loadedBytes(file, format), Duration.ofSeconds(5));
    }

    /** Returns the limits for decoding a still picture with {@code pixels} pixels. */
    static ResourceLimits forPicture(Path file, MediaFormat format, long pixels) throws IOException {
        return new ResourceLimits(PROGRAM + loadedBytes(file, format) + pixels * PICTURE_BYTES, Duration.ofSeconds(30));
    }

    /** Returns the limits for decoding the requested frames. */
    static ResourceLimits forFrames(
            Path file, MediaFormat format, ProbeResult.Picture picture, boolean interlaced, FrameRequest request)
            throws IOException {
        long pixels = (long) picture.width() * picture.height();
        long waiting = (long) Math.min(request.limit(), WAITING_FRAMES) * request.frameBytes();
        if (SourceFilters.needsConversion(picture)) waiting += (long) request.width() * request.height() * LINEAR_BYTES;
        if (format.isStill())
            return new ResourceLimits(forPicture(file, format, pixels).memoryBytes() + waiting, Duration.ofSeconds(60));
        boolean slim =
                picture.pixelFormat().endsWith("420p") || picture.pixelFormat().equals("nv12");
        int frames = DECODED_FRAMES + (interlaced ? FIELD_FRAMES : 0);
        long memory = PROGRAM + pixels * (slim ? 3 : 8) * frames + waiting;
        return new ResourceLimits(memory, Duration.ofSeconds(300 + request.limit() / 10));
    }

    /** Returns the limits for decoding the frames of an animated WebP as often as the request needs them. */
    static ResourceLimits forAnimation(AnimatedWebp animation, FrameRequest request) {
        long pixels = (long) animation.width() * animation.height();
        return new ResourceLimits(2 * PROGRAM + pixels * PICTURE_BYTES, Duration.ofSeconds(300 + request.limit() / 10));
    }

    /** Returns the bytes that a picture's reader needs to hold the file: it loads the whole file, sometimes twice. */
    private static long loadedBytes(Path file, MediaFormat format) throws IOException {
        return format.isStill() ? 2 * Math.min(Files.size(file), MAX_LOADED_BYTES / 2) : 0;
    }
}
