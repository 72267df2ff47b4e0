package io.reelwright.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Asks a limited ffprobe about untrusted files. */
final class FileProbe {
    /** Number of frames whose times are read to find where a clip really ends. Longer clips are believed. */
    private static final int MOST_TIMES = 2_400;

    private static final List<String> WITH_FIRST_FRAME = Stream.concat(
                    ProbeParser.FRAME_FIELDS.stream(), Stream.of("-read_intervals", "%+#1"))
            .toList();
    private static final List<String> COUNTED =
            List.of("-count_packets", "-read_intervals", "%+#" + (MediaBounds.ANIMATION_FRAMES + 1));

    private final Ffmpeg ffmpeg;

    FileProbe(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** Reads what the headers say. */
    ProbeResult headers(Path file, MediaFormat format) throws IOException, InterruptedException {
        return ProbeParser.read(file, answer(file, format, List.of(), MediaBounds.forHeaders(file, format), false));
    }

    /** Reads what the headers say, and counts the frames. */
    ProbeResult counted(Path file, MediaFormat format) throws IOException, InterruptedException {
        return ProbeParser.read(file, answer(file, format, COUNTED, MediaBounds.forHeaders(file, format), false));
    }

    /** Decodes a still picture: it says how it is turned only then. */
    ProbeResult firstFrame(Path file, MediaFormat format, ProbeResult.Picture picture)
            throws IOException, InterruptedException {
        long pixels = (long) picture.width() * picture.height();
        byte[] json = answer(file, format, WITH_FIRST_FRAME, MediaBounds.forPicture(file, format, pixels), true);
        if (!ProbeParser.hasFrame(json)) throw UnusableMedia.unreadable(file);
        return ProbeParser.read(file, json);
    }

    /** Returns the length of the part of a clip that is there, from the times of its frames; as stated for a long clip. */
    double seconds(Path file, MediaFormat format, ProbeResult stated) throws IOException, InterruptedException {
        ProbeResult.Picture picture = stated.pictureNow();
        List<String> times = List.of(
                "-select_streams",
                "" + picture.source().stream(),
                "-show_entries",
                "packet=pts_time",
                "-read_intervals",
                "%+#" + MOST_TIMES,
                "-of",
                "json=c=1");
        byte[] json = answer(file, format, times, MediaBounds.forHeaders(file, format), false);
        OptionalDouble span = ProbeParser.span(json, MOST_TIMES);
        double frame = picture.fps() > 1 ? 1 / picture.fps() : 0;
        if (span.isEmpty()) return stated.seconds();
        double seconds = span.getAsDouble() + frame;
        return stated.seconds() > 0 ? Math.min(seconds, stated.seconds()) : seconds;
    }

    private byte[] answer(Path file, MediaFormat format, List<String> more, ResourceLimits limits, boolean decoded)
            throws IOException, InterruptedException {
        List<String> line =
                new java.util.ArrayList<>(List.of("-threads", "1", "-max_pixels", "" + MediaBounds.pixels(format)));
        line.addAll(List.of("-max_alloc", "" + limits.memoryBytes()));
        line.addAll(more);
        line.addAll(format.input(file));
        try (ChildProcess child = ffmpeg.startProbe(line, limits)) {
            child.input().close();
            Optional<byte[]> answer = ProbeParser.answer(child.output());
            if (answer.isEmpty()) throw UnusableMedia.unreadable(file);
            ReaderExit.check(file, format, child, limits, decoded);
            ProbeParser.requireJson(answer.get());
            return answer.get();
        } catch (JsonProcessingException garbled) {
            throw UnusableMedia.unreadable(file);
        }
    }
}
