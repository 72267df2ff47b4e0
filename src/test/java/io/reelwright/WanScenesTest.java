package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.event.StoredEvent;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.graph.Engine;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.money.Ledger;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an order to files with nothing but {@code WAN_URL} in the environment. The budget is 0, as it is by default. */
@Tag("slow")
@Timeout(900)
class WanScenesTest {
    @TempDir
    Path folder;

    @Test
    void aComfyUiOfOnesOwnMakesTheWholeVideoForNothing() throws Exception {
        try (FakeComfy comfy = new FakeComfy(FakeOptions.in(folder, "none").doneAfter(1));
                Assembly parts = assembly(comfy.url())) {
            String id = parts.writer().create(brief()).id();
            parts.engine().resume(id);
            VideoState state = ended(parts, id);

            assertThat(state.takes()).isNotEmpty().extracting(Take::maker).containsOnly("wan");
            for (Take take : state.takes())
                for (Asset file : take.renditions().values())
                    assertThat(marks(parts.assets().path(file)))
                            .as(file.key())
                            .hasSize(1)
                            .doesNotContain(-1);
            assertThat(tasks(folder.resolve("accepted.tsv")))
                    .hasSize(state.takes().size())
                    .doesNotHaveDuplicates();
            Ledger ledger = new Ledger(parts.database());
            assertThat(ledger.ofCampaign(id)).isEqualTo(new Ledger.Balance(0, 0));
            assertThat(ledger.differences()).isEmpty();
            assertThat(told(parts, id)).noneMatch(event -> event.contains("provider_switched"));
        }
    }

    /** Both machines work when one is killed. What it had is lost with it; the other makes that, and nothing that it has itself again. */
    @Test
    void oneOfTwoMachinesIsKilledAndTheOtherMakesTheRestOnce() throws Exception {
        Path first = folder.resolve("first.tsv");
        Path second = folder.resolve("second.tsv");
        try (ChildJvm killed = machine(first);
                ChildJvm alive = machine(second);
                Assembly parts = assembly(url(killed) + "," + url(alive))) {
            String id = parts.writer().create(brief()).id();
            parts.engine().resume(id);
            while (tasks(first).isEmpty() || tasks(second).isEmpty()) Thread.sleep(50);
            killed.kill();
            VideoState state = ended(parts, id);

            assertThat(state.takes()).extracting(Take::maker).containsOnly("wan");
            assertThat(tasks(first)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(tasks(second))
                    .doesNotHaveDuplicates()
                    .hasSize(state.takes().size());
            assertThat(tasks(second)).as("what it had is made again").containsAll(tasks(first));
            assertThat(new Ledger(parts.database()).differences()).isEmpty();
            assertThat(told(parts, id)).noneMatch(event -> event.contains("provider_switched"));
        }
    }

    private ChildJvm machine(Path truth) throws Exception {
        String work = Path.of("target", "fake-clips").toAbsolutePath().toString();
        return ChildJvm.start(
                FakeComfy.class, "--truth", truth.toString(), "--work", work, "--seconds", "12", "--reads", "0");
    }

    private static String url(ChildJvm machine) throws Exception {
        return "http://127.0.0.1:" + machine.hear("port ");
    }

    private static List<String> tasks(Path truth) throws Exception {
        return Files.exists(truth)
                ? Files.readAllLines(truth).stream()
                        .map(line -> line.split("\t", -1)[1])
                        .toList()
                : List.of();
    }

    private static VideoState ended(Assembly parts, String id) throws Exception {
        VideoState state = parts.engine().await(id, Duration.ofMinutes(12));
        assertThat(state.failure()).isNull();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        return state;
    }

    private static List<String> told(Assembly parts, String id) {
        List<String> told = new ArrayList<>();
        for (StoredEvent event : parts.events().read(id, 0, 1_000)) told.add(event.json());
        return told;
    }

    private Assembly assembly(String machines) throws Exception {
        Settings settings = Settings.of(
                Map.of(StorageSettings.DATA, folder.resolve("data").toString()),
                new Environment(Map.of("HOME", folder.toString(), "WAN_URL", machines), folder),
                Assembly.SETTINGS);
        return Assembly.of(settings, new MaryVoice(), Engine.Slots.SMALL, UnaryOperator.identity());
    }

    private static Set<Integer> marks(Path file) throws Exception {
        Set<Integer> marks = new HashSet<>();
        OwnFfmpeg.get().frames(file, FrameRequest.all(36, 64, Pixels.BGR0), (_, bytes) -> {
            marks.add(FakeClips.markOf(mean(bytes)));
            return true;
        });
        return marks;
    }

    private static double[] mean(byte[] bgr0) {
        double[] sum = new double[3];
        for (int i = 0; i < bgr0.length; i += 4)
            for (int colour = 0; colour < 3; colour++) sum[2 - colour] += bgr0[i + colour] & 255;
        return sum;
    }

    private static Brief brief() {
        return new Brief(
                "Why honey never spoils",
                null,
                "Why does honey never spoil? Honey holds very little water. So close the lid of your jar.",
                null,
                Format.SHORT,
                8,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                7,
                Locale.ENGLISH,
                List.of(),
                null);
    }
}
