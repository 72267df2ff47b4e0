package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the frames of an untrusted file with a limited ffmpeg. */
final class FileFrames {
    private static final Pattern SIZE = Pattern.compile(" s:([0-9]{1,6})x([0-9]{1,6}) ");

    private final Ffmpeg ffmpeg;
    private final UntrustedMedia.Opened opened;
    private final ProbeResult.Picture picture;

    FileFrames(Ffmpeg ffmpeg, UntrustedMedia.Opened opened) throws MediaException {
        this.ffmpeg = ffmpeg;
        this.opened = opened;
        this.picture = opened.picture();
    }

    /**
     * Decodes the requested frames.
     *
     * @param repeated whether the file begins again after its end
     */
    void read(FrameRequest request, boolean repeated, FrameSink sink) throws IOException, InterruptedException {
        run("error", arguments(request, repeated, ""), request, sink);
    }

    /** Decodes the requested frames and returns what the reader reported about their fields. */
    String look(FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        boolean clip = !opened.format().isStill() && !opened.format().isAnimation();
        return run("info", arguments(request, false, clip ? "idet," : ""), request, sink);
    }

    /** Returns a picture of tiles in the size and position in which it is seen, which only its decoder knows. */
    ProbeResult.Picture turned() throws IOException, InterruptedException {
        FrameRequest one = FrameRequest.all(FirstFrames.SIDE, FirstFrames.SIDE, Pixels.GRAY)
                .part(0, 1);
        Matcher size = SIZE.matcher(run("info", arguments(one, false, "showinfo,"), one, (_, _) -> true));
        if (!size.find()) throw UnusableMedia.unreadable(opened.probe().file());
        return picture.seenAs(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private String run(String level, List<String> line, FrameRequest request, FrameSink sink)
            throws IOException, InterruptedException {
        Path file = opened.probe().file();
        boolean interlaced = opened.first().interlaced();
        ResourceLimits limits = MediaBounds.forFrames(file, opened.format(), picture, interlaced, request);
        try (ChildProcess child = ffmpeg.startLimited(level, line, limits)) {
            child.input().close();
            byte[] frame = new byte[request.frameBytes()];
            for (int index = 0; child.output().readNBytes(frame, 0, frame.length) == frame.length; index++) {
                child.checkAlive();
                if (!sink.frame(index, frame)) return "";
            }
            ReaderExit.check(file, opened.format(), child, limits, true);
            return child.errors();
        } catch (IOException broken) {
            // A read that fails because this thread is interrupted and its child killed is no fault of the file.
            if (Thread.interrupted()) throw new InterruptedException("reading of media was cancelled");
            throw broken;
        }
    }

    /**
     * Returns the arguments. Frames are scaled before they are repeated, so that the repeats share memory. The {@code trim}
     * ends the filter graph, so a single frame with a stated duration of an hour yields only the requested number of frames.
     */
    private List<String> arguments(FrameRequest request, boolean repeated, String before) {
        MediaFormat format = opened.format();
        List<String> line = new ArrayList<>(List.of("-max_pixels", "" + MediaBounds.pixels(format), "-threads", "2"));
        if (repeated) line.addAll(List.of("-stream_loop", "-1"));
        if (request.start() > 0) line.addAll(List.of("-ss", "" + request.start()));
        line.addAll(format.input(opened.probe().file(), decoder()));
        String rate = request.fps() > 0 ? ",fps=" + request.fps() : "";
        String filters = before
                + new SourceFilters(format, picture, opened.first()).to(request) + rate
                + ",trim=end_frame=" + request.limit();
        TileGrid tiles = picture.source().tiles();
        if (tiles == null) line.addAll(List.of("-map", "0:" + picture.source().stream(), "-vf", filters));
        else line.addAll(List.of("-filter_complex", "[0:g:" + tiles.group() + "]" + filters + "[v]", "-map", "[v]"));
        line.addAll(List.of("-filter_threads", "2", "-fps_mode", "passthrough", "-frames:v", "" + request.limit()));
        line.addAll(List.of("-f", "rawvideo", "pipe:1"));
        return line;
    }

    /** ffmpeg's own decoders of VP8 and VP9 leave the transparency out. */
    private List<String> decoder() {
        if (!picture.source().alpha()) return List.of();
        String option = "-c:" + picture.source().stream();
        return switch (picture.codec()) {
            case "vp9" -> List.of(option, "libvpx-vp9");
            case "vp8" -> List.of(option, "libvpx");
            default -> List.of();
        };
    }
}
