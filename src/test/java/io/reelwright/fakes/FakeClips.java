package io.reelwright.fakes;

import io.reelwright.media.EncodingProgress;
import io.reelwright.media.OwnFfmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clips that fakes deliver: a moving test picture in shades of one colour. The colour is the mark by which a delivered clip is
 * recognised, however it is cropped. Each clip is encoded once and kept.
 */
public final class FakeClips {
    /** Share of red, green and blue of each mark. */
    private static final double[][] MARKS = {
        {1, 0.45, 0.45},
        {0.45, 1, 0.45},
        {0.5, 0.5, 1},
        {1, 1, 0.4},
        {0.4, 1, 1},
        {1, 0.4, 1},
        {1, 0.7, 0.35},
        {0.35, 1, 0.7}
    };

    private final Path made;
    private final @Nullable Path given;

    FakeClips(Path made, @Nullable Path given) {
        this.made = made;
        this.given = given;
    }

    /**
     * A clip to deliver.
     *
     * @param seconds length that was asked for; with sound it becomes 8 ms longer, as the last packet of sound is whole
     * @param mark    number of the colour
     */
    record Wish(int width, int height, double seconds, double fps, boolean sound, int mark, Content content) {
        String file() {
            return String.format(
                    Locale.ROOT,
                    "%dx%d-%.3fs-%.0ffps-%s-%d%s",
                    width,
                    height,
                    seconds,
                    fps,
                    sound,
                    mark,
                    content.ending);
        }
    }

    /** What a file shows. */
    enum Content {
        MOVING(".mp4", ""),
        FROZEN("-frozen.mp4", ",trim=end_frame=1,loop=loop=-1:size=1,setpts=N/FRAME_RATE/TB"),
        BLACK("-black.mp4", ",lutyuv=y=16:u=128:v=128"),
        PICTURE(".jpg", "");

        private final String ending;
        private final String filter;

        Content(String ending, String filter) {
            this.ending = ending;
            this.filter = filter;
        }
    }

    /** Returns how many marks there are. */
    public static int marks() {
        return MARKS.length;
    }

    /**
     * Returns the mark of a picture from its mean red, green and blue; -1 when it is none of them.
     *
     * @param mean three values of one scale
     */
    public static int markOf(double[] mean) {
        double most = Math.max(mean[0], Math.max(mean[1], mean[2]));
        int best = -1;
        double least = 0.12;
        for (int mark = 0; mark < MARKS.length; mark++) {
            double far = 0;
            for (int i = 0; i < 3; i++) far = Math.max(far, Math.abs(mean[i] / most - MARKS[mark][i]));
            if (far < least) {
                least = far;
                best = mark;
            }
        }
        return best;
    }

    /** Returns the file of a clip. */
    Path of(Wish wish) throws IOException, InterruptedException {
        return given == null ? own(wish) : given(given, wish.mark());
    }

    private static Path given(Path folder, int number) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> clips = files.filter(Files::isRegularFile).sorted().toList();
            if (clips.isEmpty()) throw new IOException(folder + ": has no clip");
            return clips.get(number % clips.size());
        }
    }

    private Path own(Wish wish) throws IOException, InterruptedException {
        Path file = made.resolve(wish.file());
        synchronized (FakeClips.class) {
            if (Files.exists(file)) return file;
            Files.createDirectories(made);
            Path draft = Files.createTempFile(made, "draft-", wish.content() == Content.PICTURE ? ".jpg" : ".mp4");
            OwnFfmpeg.get().run(arguments(wish, draft), EncodingProgress.NONE, Duration.ofMinutes(5));
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<String> arguments(Wish wish, Path file) {
        double[] mark = MARKS[wish.mark() % MARKS.length];
        String picture = String.format(
                Locale.ROOT,
                "testsrc2=s=%dx%d:r=%.3f,hue=s=0,format=gbrp,colorchannelmixer=rr=%.2f:gg=%.2f:bb=%.2f,"
                        + "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p%s[v]",
                wish.width(),
                wish.height(),
                wish.fps(),
                mark[0],
                mark[1],
                mark[2],
                wish.content().filter);
        if (wish.content() == Content.PICTURE)
            return List.of("-filter_complex", picture, "-map", "[v]", "-frames:v", "1", file.toString());
        String sound = String.format(Locale.ROOT, ";sine=f=330:r=48000:d=%.3f[a]", wish.seconds() + 0.008);
        List<String> line =
                new ArrayList<>(List.of("-filter_complex", wish.sound() ? picture + sound : picture, "-map", "[v]"));
        if (wish.sound()) line.addAll(List.of("-map", "[a]", "-c:a", "aac"));
        line.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-frames:v"));
        line.add(String.valueOf(Math.round(wish.seconds() * wish.fps())));
        line.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"));
        line.addAll(List.of("-movflags", "+faststart"));
        line.add(file.toString());
        return line;
    }
}
