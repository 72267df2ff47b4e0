package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ProcessCommand;
import io.reelwright.process.ProcessDeadline;
import io.reelwright.process.ResourceLimits;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders vector pictures (SVG) of untrusted sources in a child process: a Java with little memory that runs {@link VectorProgram}. */
final class VectorPictures {
    private static final long MOST_BYTES = 20_000_000;

    /** Longer side of a vector picture in pixels: it has no size of its own, and looks sharp at this one in every video. */
    private static final int LONG_SIDE = 2_400;

    private static final int LONGEST_RATIO = 50;

    /** Besides its heap, Java needs memory for its code and its threads. */
    private static final ResourceLimits LIMITS = new ResourceLimits(1_200_000_000, Duration.ofSeconds(30));

    private static final List<String> JAVA = List.of(
            "-Xmx320m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            // Limits of the XML reader, far above what drawing programs write.
            "-Djdk.xml.entityExpansionLimit=2500",
            "-Djdk.xml.totalEntitySizeLimit=5000000");

    /** Checks a picture and renders it small. */
    UntrustedMedia.Opened open(Path file) throws IOException, InterruptedException {
        if (Files.size(file) > MOST_BYTES)
            throw UnusableMedia.tooLarge(file, "too large with over 20 MB of drawing; save it as PNG");
        FrameRequest small = FrameRequest.all(FirstFrames.SIDE, FirstFrames.SIDE, Pixels.BGRA)
                .part(0, 1);
        FirstFrames.Sum sum = new FirstFrames.Sum();
        double[] size = new double[2];
        render(file, small, size, (_, bgra) -> {
            sum.add(bgra);
            return true;
        });
        double ratio = size[0] / size[1];
        boolean drawn = ratio > 1.0 / LONGEST_RATIO && ratio < LONGEST_RATIO;
        if (!drawn) throw UnusableMedia.unreadable(file);
        FirstFrames first = sum.result(ProbeResult.Picture.drawn("svg", 1, 1, 0, 1, "bgra"), "");
        if (first.isEmpty())
            throw new UnusableMedia(
                    file,
                    UnusableMedia.Reason.NO_VIDEO,
                    "shows nothing: other files that it names are not opened; save it as PNG");
        int width = (int) Math.max(2, Math.round(ratio >= 1 ? LONG_SIDE : LONG_SIDE * ratio));
        int height = (int) Math.max(2, Math.round(ratio >= 1 ? LONG_SIDE / ratio : LONG_SIDE));
        ProbeResult.Picture picture = ProbeResult.Picture.drawn("svg", width, height, 0, 1, "bgra");
        ProbeResult found = new ProbeResult(file, "svg", 0, Files.size(file), Optional.of(picture), Optional.empty());
        return new UntrustedMedia.Opened(MediaFormat.SVG, found, 0, first);
    }

    /** Renders a picture in the requested size. */
    void frame(UntrustedMedia.Opened opened, FrameRequest request, FrameSink sink)
            throws IOException, InterruptedException {
        render(opened.probe().file(), request, new double[2], sink);
    }

    private void render(Path file, FrameRequest request, double[] size, FrameSink sink)
            throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(command(file, request))) {
            child.input().close();
            DataInputStream answer = new DataInputStream(child.output());
            byte[] pixels = new byte[request.width() * request.height() * 4];
            try {
                size[0] = answer.readDouble();
                size[1] = answer.readDouble();
                answer.readFully(pixels);
            } catch (EOFException failed) {
                ReaderExit.check(file, MediaFormat.SVG, child, LIMITS, true);
                throw UnusableMedia.unreadable(file);
            }
            sink.frame(0, request.pixels().of(pixels));
        }
    }

    private static ProcessCommand command(Path file, FrameRequest request) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JAVA);
        String fonts = System.getProperty("sun.awt.fontconfig");
        if (fonts != null) line.add("-Dsun.awt.fontconfig=" + fonts);
        line.addAll(List.of(
                "-cp",
                classPath(),
                VectorProgram.class.getName(),
                file.toAbsolutePath().toString()));
        line.addAll(List.of("" + request.width(), "" + request.height()));
        ProcessDeadline deadline = ProcessDeadline.of(Duration.ofMinutes(2));
        return new ProcessCommand(line, Map.of("LC_ALL", "C.UTF-8"), Path.of("").toAbsolutePath(), deadline, LIMITS);
    }

    /** Parts of the class path may be relative to the folder in which this process was started. */
    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1))
            parts.add(Path.of(part).toAbsolutePath().toString());
        return String.join(File.pathSeparator, parts);
    }
}
