package io.reelwright.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Reads pictures and clips from untrusted sources. Each file is opened only by the demuxer of the format that its first
 * bytes name, in a child process with limited memory and processor time, for a bounded number of frames. A reader that
 * exceeds its limits is a fault of the file ({@link UnusableMedia}), not of the machine.
 *
 * <p>Safe for use by several threads.
 */
public final class UntrustedMedia implements MediaCheck {
    /** Maximum number of concurrent checks, over all senders. */
    private static final int CHECKS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final List<String> HEADERS = List.of();
    private static final List<String> WITH_FIRST_FRAME = Stream.concat(
                    ProbeParser.FRAME_FIELDS.stream(), Stream.of("-read_intervals", "%+#1"))
            .toList();
    private static final List<String> COUNTED =
            List.of("-count_packets", "-read_intervals", "%+#" + (MediaBounds.ANIMATION_FRAMES + 1));

    private final Ffmpeg ffmpeg;
    private final Semaphore checks = new Semaphore(CHECKS, true);

    UntrustedMedia(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    @Override
    public Usable check(Path file) throws IOException, InterruptedException {
        checks.acquire();
        try {
            Opened opened = open(file);
            boolean still = opened.format().isStill();
            return new Usable(!still, still ? 0 : opened.probe().seconds());
        } finally {
            checks.release();
        }
    }

    /**
     * A usable file.
     *
     * @param format format according to its first bytes
     * @param probe  its properties; always with a picture
     */
    public record Opened(MediaFormat format, ProbeResult probe) {
        /** Returns the video stream or still picture. */
        public ProbeResult.Picture picture() throws MediaException {
            return probe.pictureNow();
        }
    }

    /**
     * Checks a file and returns its properties; a still picture is decoded once.
     *
     * @throws UnusableMedia when the file cannot be used; states the reason and the remedy
     */
    public Opened open(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) throw new MediaException(file + ": no such file");
        if (Files.isDirectory(file)) throw new MediaException(file + ": is a folder, not a file");
        MediaFormat format = MediaFormat.of(file);
        if (TruncationCheck.isCut(file, format)) throw UnusableMedia.truncated(file, format.isStill());
        List<String> more = format == MediaFormat.GIF ? COUNTED : HEADERS;
        ProbeResult probe = probe(file, format, more, MediaBounds.forHeaders(file, format));
        MediaBounds.check(file, format, probe);
        if (!format.isStill()) return new Opened(format, probe);
        ProbeResult.Picture picture = probe.pictureNow();
        long pixels = (long) picture.width() * picture.height();
        return new Opened(format, probe(file, format, WITH_FIRST_FRAME, MediaBounds.forPicture(file, format, pixels)));
    }

    /**
     * Decodes pictures into {@code sink}, which is called on this thread.
     *
     * @param request must have a limit; decoding stops there, however long the stated duration of a frame is
     * @throws UnusableMedia when decoding fails because of the file
     */
    public void frames(Opened opened, FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        if (request.limit() == Integer.MAX_VALUE) throw new IllegalArgumentException("untrusted frames need a limit");
        Path file = opened.probe().file();
        List<String> line = arguments(opened.format(), file, request);
        ResourceLimits limits = MediaBounds.forFrames(file, opened.format(), opened.picture(), request);
        try (ChildProcess child = ffmpeg.startLimited(line, limits)) {
            child.input().close();
            byte[] frame = new byte[request.frameBytes()];
            for (int index = 0; child.output().readNBytes(frame, 0, frame.length) == frame.length; index++) {
                child.checkAlive();
                if (!sink.frame(index, frame)) return;
            }
            ReaderExit.check(file, opened.format(), child, limits, true);
        }
    }

    /**
     * Returns the arguments. Frames are scaled before they are repeated, so that the repeats share memory. The {@code trim}
     * ends the filter graph, so a single frame with a stated duration of an hour yields only the requested number of frames.
     */
    private static List<String> arguments(MediaFormat format, Path file, FrameRequest request) {
        List<String> line = new ArrayList<>(List.of("-max_pixels", "" + MediaBounds.pixels(format), "-threads", "2"));
        if (request.start() > 0) line.addAll(List.of("-ss", "" + request.start()));
        line.addAll(format.input(file));
        String rate = request.fps() > 0 ? ",fps=" + request.fps() : "";
        line.addAll(List.of("-map", "0:v:0", "-vf", request.scale() + rate + ",trim=end_frame=" + request.limit()));
        line.addAll(List.of("-filter_threads", "2", "-fps_mode", "passthrough", "-frames:v", "" + request.limit()));
        line.addAll(List.of("-f", "rawvideo", "pipe:1"));
        return line;
    }

    private ProbeResult probe(Path file, MediaFormat format, List<String> more, ResourceLimits limits)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("-threads", "1", "-max_pixels", "" + MediaBounds.pixels(format)));
        line.addAll(List.of("-max_alloc", "" + limits.memoryBytes()));
        line.addAll(more);
        line.addAll(format.input(file));
        try (ChildProcess child = ffmpeg.startProbe(line, limits)) {
            child.input().close();
            Optional<byte[]> answer = ProbeParser.answer(child.output());
            if (answer.isEmpty()) throw UnusableMedia.unreadable(file);
            ReaderExit.check(file, format, child, limits, more == WITH_FIRST_FRAME);
            if (more == WITH_FIRST_FRAME && !ProbeParser.hasFrame(answer.get())) throw UnusableMedia.unreadable(file);
            return ProbeParser.read(file, answer.get());
        } catch (JsonProcessingException garbled) {
            throw UnusableMedia.unreadable(file);
        }
    }
}
