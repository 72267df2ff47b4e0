package io.reelwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    private static final List<String> NEAR_LOSSLESS = List.of("-c:v", "libx264", "-preset", "ultrafast", "-qp", "4");

    private final Ffmpeg ffmpeg = OwnFfmpeg.get();

    @TempDir
    Path folder;

    @Test
    void aProbeTellsWhatAFileHolds() throws Exception {
        ProbeResult probe = ffmpeg.probe(OwnFfmpeg.clip(folder.resolve("it.mp4"), 320, 180, 45, true));

        ProbeResult.Picture picture = probe.pictureNow();
        assertThat(picture.codec()).isEqualTo("h264");
        assertThat(picture.width()).isEqualTo(320);
        assertThat(picture.height()).isEqualTo(180);
        assertThat(picture.fps()).isEqualTo(30);
        assertThat(picture.frames()).isEqualTo(45);
        assertThat(picture.pixelFormat()).isEqualTo("yuv420p");
        assertThat(picture.matrix()).isEqualTo("bt709");
        assertThat(picture.range()).isEqualTo("tv");
        assertThat(probe.soundNow().rate()).isEqualTo(48_000);
        assertThat(probe.seconds()).isCloseTo(1.5, within(0.1));
    }

    @Test
    void framesAreCountedWhenTheContainerDoesNotSay() throws Exception {
        ProbeResult probe = ffmpeg.probe(OwnFfmpeg.clip(folder.resolve("it.mkv"), 320, 180, 31, false));

        assertThat(probe.pictureNow().frames()).isEqualTo(31);
        assertThat(probe.sound()).isEmpty();
    }

    @Test
    void coloursThatAreWrittenAreReadBack() throws Exception {
        int[] colours = {0xFFE600, 0x1020C0, 0xFFFFFF, 0x000000, 0xC04020, 0x20A060};
        Path file = folder.resolve("colours.mp4");
        try (FrameWriter writer = ffmpeg.writer(file, 64, 48, NEAR_LOSSLESS)) {
            for (int colour : colours) {
                int[] frame = new int[64 * 48];
                Arrays.fill(frame, colour);
                writer.frame(frame);
            }
            writer.finish();
        }

        List<Integer> seen = new ArrayList<>();
        ffmpeg.frames(file, FrameRequest.all(64, 48, Pixels.BGR24), (index, bgr) -> {
            int middle = (24 * 64 + 32) * 3;
            seen.add((bgr[middle + 2] & 255) << 16 | (bgr[middle + 1] & 255) << 8 | bgr[middle] & 255);
            return true;
        });

        assertThat(seen).hasSize(colours.length);
        for (int i = 0; i < colours.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(seen.get(i) >> shift & 255).isCloseTo(colours[i] >> shift & 255, within(3));
            }
        }
        assertThat(ffmpeg.probe(file).pictureNow().matrix()).isEqualTo("bt709");
    }

    @Test
    void aWriterThatIsNotFinishedLeavesNoFile() throws Exception {
        Path file = folder.resolve("half.mp4");
        try (FrameWriter writer = ffmpeg.writer(file, 64, 48, NEAR_LOSSLESS)) {
            writer.frame(new int[64 * 48]);
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void readingStopsWhenTheSinkHasEnough() throws Exception {
        Path file = OwnFfmpeg.clip(folder.resolve("it.mp4"), 320, 180, 60, false);
        List<Integer> indexes = new ArrayList<>();

        ffmpeg.frames(file, FrameRequest.all(32, 18, Pixels.GRAY).atFps(10), (index, gray) -> {
            assertThat(gray).hasSize(32 * 18);
            indexes.add(index);
            return index < 4;
        });

        assertThat(indexes).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void soundIsDecodedAndItsLoudnessMeasured() throws Exception {
        Path file = OwnFfmpeg.clip(folder.resolve("it.mp4"), 64, 48, 90, true);

        float[] samples = ffmpeg.samples(file, 16_000);
        Loudness loudness = ffmpeg.loudness(file);

        assertThat(samples.length).isBetween(47_000, 50_000);
        assertThat(loudness.integrated()).isBetween(-25.0, -15.0);
        assertThat(loudness.truePeak()).isBetween(-18.5, -15.5);
    }

    @Test
    void progressIsTold() throws Exception {
        List<Integer> frames = new ArrayList<>();
        List<String> line =
                List.of("-filter_complex", "testsrc2=s=64x48:r=30:d=2[v]", "-map", "[v]", "-f", "null", "-");

        ffmpeg.run(line, frames::add, Duration.ofSeconds(30));

        assertThat(frames).isSorted().last().isEqualTo(60);
    }

    @Test
    void aDamagedFileIsFound() throws Exception {
        Path file = OwnFfmpeg.clip(folder.resolve("it.mp4"), 320, 180, 60, true);
        inspect(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length / 3 + 2000; i++) bytes[i] ^= 0x5a;
        Files.write(file, bytes);

        assertThatThrownBy(() -> inspect(file))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("it.mp4");
    }

    private void inspect(Path file) throws Exception {
        ffmpeg.inspect(file, List.of(0), FrameRequest.all(32, 18, Pixels.BGR24), (_, _) -> true);
    }

    @Test
    void playlistsAndTextAreRefusedByName() throws Exception {
        Path secret = OwnFfmpeg.clip(folder.resolve("secret.mp4"), 64, 48, 5, false);
        Path playlist = Files.writeString(
                folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\n" + secret.getFileName() + "\n#EXT-X-ENDLIST\n");
        Path concat = Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile secret.mp4\n");
        Path svg = Files.writeString(
                folder.resolve("a.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\"/></svg>");

        for (Path bad : List.of(playlist, concat, svg)) {
            assertThatThrownBy(() -> ffmpeg.probe(bad))
                    .isInstanceOf(MediaException.class)
                    .hasMessageContaining(bad.getFileName().toString())
                    .hasMessageContaining("not a p");
        }
        assertThatThrownBy(() -> ffmpeg.probe(folder.resolve("none.mp4"))).hasMessageContaining("no such file");
    }

    @Test
    void whatFailsSaysWhy() {
        assertThatThrownBy(() -> ffmpeg.run(
                        List.of("-filter_complex", "nosuchfilter[v]", "-map", "[v]", "-f", "null", "-"),
                        EncodingProgress.NONE,
                        Duration.ofSeconds(20)))
                .isInstanceOf(MediaException.class)
                .hasMessageStartingWith("ffmpeg: ");
    }
}
