package io.reelwright.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg of the tests: unpacked once under {@code target}. */
public final class OwnFfmpeg {
    private static final Ffmpeg FFMPEG = unpack();

    private OwnFfmpeg() {}

    public static Ffmpeg get() {
        return FFMPEG;
    }

    /** Makes a clip of a moving test picture with {@code sound} = a 440 Hz tone, when it is wanted. */
    public static Path clip(Path file, int width, int height, int frames, boolean sound) throws Exception {
        double seconds = frames / 30.0;
        String graph = "testsrc2=s=" + width + "x" + height + ":r=30:d=" + seconds
                + ",format=yuv420p,scale=out_color_matrix=bt709:out_range=tv[v]";
        List<String> line = new ArrayList<>(List.of(
                "-filter_complex", sound ? graph + ";sine=f=440:r=48000:d=" + seconds + "[a]" : graph, "-map", "[v]"));
        if (sound) line.addAll(List.of("-map", "[a]", "-c:a", "aac"));
        line.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-frames:v", "" + frames));
        line.addAll(Bt709.TAGS);
        line.add(file.toString());
        FFMPEG.run(line, EncodingProgress.NONE, Duration.ofMinutes(2));
        return file;
    }

    private static Ffmpeg unpack() {
        try {
            return Ffmpeg.in(Path.of("target", "test-cache"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
