package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameWriter;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import io.reelwright.testing.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign whose files cannot be written waits for the disk, and goes on by itself. */
@Timeout(120)
class SmallDiskTest {
    @TempDir
    static Path folder;

    private static EngineFixture fixture;

    private final Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder.resolve("database"));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void aFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("full"), 1)) {
            disk.fill();
            nodes.put(
                    Phase.STORYBOARD, (state, _) -> written(state, disk.folder().resolve("narration.wav")));

            waitsAndGoesOn(disk, "no room is left on the disk under the data folder; free some", disk::empty);
        }
    }

    @Test
    void aDiskThatOneRunOfFfmpegFills() throws Exception {
        Ffmpeg ffmpeg = Ffmpeg.in(SharedFolders.programs());
        try (SmallDisk disk = SmallDisk.at(folder.resolve("ffmpeg"), 1)) {
            nodes.put(
                    Phase.VISUAL,
                    (state, _) -> encoded(state, ffmpeg, disk.folder().resolve("scene.mp4")));

            waitsAndGoesOn(
                    disk, "no room is left on the disk under the data folder; free some", () -> enlarge(disk.folder()));
        }
    }

    @Test
    void aDiskThatBecameReadOnly() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("readonly"), 1)) {
            disk.makeReadOnly();
            nodes.put(
                    Phase.STORYBOARD, (state, _) -> written(state, disk.folder().resolve("narration.wav")));

            waitsAndGoesOn(
                    disk, "the disk under the data folder is read-only; make it writable again", disk::makeWritable);
        }
    }

    @Test
    void aFailureOfAnotherKindWhileTheDiskCannotBeWrittenIsTheDisksToo() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("other"), 1)) {
            disk.makeReadOnly();
            nodes.put(Phase.STORYBOARD, (state, _) -> {
                if (!Files.isWritable(disk.folder())) throw new PhaseFailure("mute", new IOException("the pipe broke"));
                return new Outcome.Finished(state);
            });

            waitsAndGoesOn(
                    disk, "the disk under the data folder is read-only; make it writable again", disk::makeWritable);
        }
    }

    private interface Mend {
        void mend() throws IOException, InterruptedException;
    }

    private void waitsAndGoesOn(SmallDisk disk, String why, Mend mend) throws Exception {
        String id = Campaigns.submitted(fixture.writer(), "a video");
        try (Engine engine = new Engine(
                        fixture.database(),
                        fixture.writer(),
                        new VideoGraph(),
                        nodes,
                        fixture.spending(),
                        Engine.Slots.SERVICE,
                        Heartbeat.USUAL,
                        new DataFolder(disk.folder(), 0),
                        Engine.Bounds.USUAL);
                var tail = fixture.events().tail(id, 0)) {
            Event told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();
            while (!(told instanceof Event.Waiting || told instanceof Event.CampaignFailed))
                told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();
            assertThat(told).isEqualTo(new Event.Waiting("disk", why));

            mend.mend();
            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
    }

    private static Outcome written(VideoState state, Path file) {
        try {
            Files.write(file, new byte[100_000]);
            return new Outcome.Finished(state);
        } catch (IOException failed) {
            throw new PhaseFailure("the narration cannot be stored", failed);
        }
    }

    /** Noise, which no encoder makes small. */
    private static Outcome encoded(VideoState state, Ffmpeg ffmpeg, Path file) throws InterruptedException {
        Random noise = new Random(1);
        int[] frame = new int[320 * 180];
        try (FrameWriter frames =
                ffmpeg.writer(file, 320, 180, List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "10"))) {
            for (int n = 0; n < 60; n++) {
                for (int i = 0; i < frame.length; i++) frame[i] = noise.nextInt();
                frames.frame(frame);
            }
            frames.finish();
            return new Outcome.Finished(state);
        } catch (IOException failed) {
            throw new PhaseFailure("scene 1 cannot be made", failed);
        }
    }

    private static void enlarge(Path disk) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mount", "-o", "remount,size=64m", disk.toString())
                        .start()
                        .waitFor())
                .isZero();
    }
}
