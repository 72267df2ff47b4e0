package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads pictures and clips from untrusted sources. Each file is opened only by the reader of the format that its content
 * names, in a child process with limited memory and processor time, for a bounded number of frames. A reader that
 * exceeds its limits is a fault of the file ({@link UnusableMedia}), not of the machine.
 *
 * <p>Safe for use by several threads.
 */
public final class UntrustedMedia implements MediaCheck {
    /** Maximum number of concurrent checks, over all senders. */
    private static final int CHECKS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** A clip that ends earlier than it says by more than this many seconds, and by this share, is cut short. */
    private static final double ROUNDING = 1;

    private static final double MISSING_SHARE = 0.1;

    private final Ffmpeg ffmpeg;
    private final FileProbe probe;
    private final VectorPictures vectors = new VectorPictures();
    private final Semaphore checks = new Semaphore(CHECKS, true);

    UntrustedMedia(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
        this.probe = new FileProbe(ffmpeg);
    }

    @Override
    public Usable check(Path file) throws IOException, InterruptedException {
        checks.acquire();
        try {
            Opened opened = open(file);
            return new Usable(opened.moves(), opened.moves() ? opened.seconds() : 0, opened.repeats(), opened.flaws());
        } finally {
            checks.release();
        }
    }

    /**
     * A usable file.
     *
     * @param format  format according to its content
     * @param probe   its properties; always with a picture
     * @param seconds length of the part that is there; 0 when it is unknown
     * @param first   what its first frames show
     */
    public record Opened(MediaFormat format, ProbeResult probe, double seconds, FirstFrames first) {
        /** Returns the video stream or still picture. */
        public ProbeResult.Picture picture() throws MediaException {
            return probe.pictureNow();
        }

        /** Returns whether the file shows more than one frame. */
        public boolean moves() {
            boolean one = probe.picture().map(ProbeResult.Picture::frames).orElse(0) == 1 || first.count() < 2;
            return !format.isStill() && !one;
        }

        /** Returns whether the file is meant to begin again after its end. */
        public boolean repeats() {
            return format.isAnimation();
        }

        /** Returns what the user should know about the file although it can be used. */
        List<String> flaws() {
            double missing = probe.seconds() - seconds;
            boolean cut = moves() && seconds > 0 && missing > ROUNDING && missing > MISSING_SHARE * probe.seconds();
            return cut
                    ? List.of(String.format(
                            Locale.ROOT,
                            "is cut short: only %.1f of %.1f s are there; copy it again",
                            seconds,
                            probe.seconds()))
                    : List.of();
        }
    }

    /**
     * Checks a file and returns its properties; its first frames are decoded.
     *
     * @throws UnusableMedia when the file cannot be used; states the reason and the remedy
     */
    public Opened open(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) throw new MediaException(file + ": no such file");
        if (Files.isDirectory(file)) throw new MediaException(file + ": is a folder, not a file");
        MediaFormat format = MediaFormat.of(file);
        if (TruncationCheck.isCut(file, format)) throw UnusableMedia.truncated(file, format.isStill());
        return switch (format) {
            case WEBP_ANIMATION -> animation(file);
            case SVG -> vectors.open(file);
            default -> format.isStill() ? picture(file, format) : clip(file, format);
        };
    }

    /**
     * Decodes pictures into {@code sink}, which is called on this thread.
     *
     * @param request must have a limit; decoding stops there, however long the stated duration of a frame is
     * @throws UnusableMedia when decoding fails because of the file
     */
    public void frames(Opened opened, FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        read(opened, request, false, sink);
    }

    /** Decodes pictures as {@link #frames} does, and begins again at the end of the file until the limit is reached. */
    public void repeated(Opened opened, FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        read(opened, request, true, sink);
    }

    private void read(Opened opened, FrameRequest request, boolean repeated, FrameSink sink)
            throws IOException, InterruptedException {
        if (request.limit() == Integer.MAX_VALUE) throw new IllegalArgumentException("untrusted frames need a limit");
        switch (opened.format()) {
            case WEBP_ANIMATION ->
                new WebpPlayback(ffmpeg, AnimatedWebp.of(opened.probe().file())).frames(request, repeated, sink);
            case SVG -> vectors.frame(opened, request, sink);
            default -> new FileFrames(ffmpeg, opened).read(request, repeated, sink);
        }
    }

    private Opened animation(Path file) throws IOException, InterruptedException {
        AnimatedWebp animation = AnimatedWebp.of(file);
        int frames = animation.frames().size();
        double seconds = animation.seconds();
        ProbeResult.Picture picture = ProbeResult.Picture.drawn(
                "webp", animation.width(), animation.height(), frames / seconds, frames, "bgra");
        ProbeResult found =
                new ProbeResult(file, "webp", seconds, Files.size(file), Optional.of(picture), Optional.empty());
        return looked(new Opened(MediaFormat.WEBP_ANIMATION, found, seconds, FirstFrames.UNSEEN));
    }

    private Opened picture(Path file, MediaFormat format) throws IOException, InterruptedException {
        ProbeResult found = probe.headers(file, format);
        MediaBounds.check(file, format, found);
        if (found.pictureNow().source().tiles() == null) found = probe.firstFrame(file, format, found.pictureNow());
        else found = found.with(new FileFrames(ffmpeg, new Opened(format, found, 0, FirstFrames.UNSEEN)).turned());
        Opened opened = new Opened(format, found, 0, FirstFrames.UNSEEN);
        return opened.picture().mayBeTransparent() ? looked(opened) : opened;
    }

    private Opened clip(Path file, MediaFormat format) throws IOException, InterruptedException {
        ProbeResult found = format.isAnimation() ? probe.counted(file, format) : probe.headers(file, format);
        MediaBounds.check(file, format, found);
        ProbeResult.Picture picture = found.pictureNow();
        if (picture.source().dolbyVision() > 0) throw UnusableMedia.dolbyVision(file);
        double stated =
                found.seconds() > 0 || !(picture.fps() > 0) ? found.seconds() : picture.frames() / picture.fps();
        double seconds = format.isAnimation() ? stated : probe.seconds(file, format, found);
        return looked(new Opened(format, found, seconds, FirstFrames.UNSEEN));
    }

    /** Decodes the first frames; a file without one, or with nothing visible, cannot be used. */
    private Opened looked(Opened opened) throws IOException, InterruptedException {
        int limit = opened.format().isStill() ? 1 : FirstFrames.MOST;
        FrameRequest small = FrameRequest.all(FirstFrames.SIDE, FirstFrames.SIDE, Pixels.BGRA)
                .part(0, limit);
        FirstFrames first = first(opened, small);
        if (first.count() == 0) throw UnusableMedia.unreadable(opened.probe().file());
        if (first.isEmpty() && limit > 1) first = first(opened, small.atFps(2).part(0, 4 * FirstFrames.MOST));
        if (first.isEmpty()) throw UnusableMedia.showsNothing(opened.probe().file());
        return new Opened(opened.format(), opened.probe(), opened.seconds(), first);
    }

    private FirstFrames first(Opened opened, FrameRequest request) throws IOException, InterruptedException {
        FirstFrames.Sum sum = new FirstFrames.Sum();
        FrameSink add = (_, bgra) -> {
            sum.add(bgra);
            return true;
        };
        ProbeResult.Picture picture = opened.picture();
        String log = "";
        if (opened.format() == MediaFormat.WEBP_ANIMATION) frames(opened, request, add);
        else log = new FileFrames(ffmpeg, opened).look(request, add);
        return sum.result(picture, log);
    }
}
