package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.RunningCampaign;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Fault;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SpoiledMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an order to files, with every real part: database, voice, studio, ffmpeg. */
class WholeGraphTest {
    private static final String SOURCE = """
            Honey can last for centuries. Archaeologists found sealed pots of honey in a tomb that was 3,000 years old.
            Honey holds only about 17 percent water, so bacteria cannot grow in it. Bees add an enzyme called glucose
            oxidase. It makes small amounts of hydrogen peroxide, which kills germs. Honey is also acidic, with a pH
            near 4. A jar that is left open takes water from the air and can ferment. So close the lid.
            """;

    /** One scene more than there are faults in the gate. */
    private static final String SHORT_SCRIPT = """
            Why does honey never spoil in its small jar? Honey holds only a very little bit of water. The bees also add a strong enzyme to it.
            So always close the lid of your jar.
            """;

    /** One scene more than there are faults. */
    private static final String SCRIPT = """
            Why does honey never spoil in its small jar? Honey holds only a very little bit of water. So hungry bacteria cannot grow inside of it.
            The bees also add a strong enzyme to it. Their enzyme makes a gas that kills all the germs. Honey is also as sour as a glass of juice.
            So always close the lid of your jar.
            """;

    @TempDir
    Path folder;

    private final List<StoredEvent> story = new ArrayList<>();

    @Test
    void plantedFaultsSendExactlyTheirScenesBackAndTheNewTakesLookDifferent() throws Exception {
        assertSentBack(SHORT_SCRIPT, 7, Fault.BLACK, Fault.WRONG_LENGTH, Fault.OVERLAPPING_TEXT);
    }

    @Tag("slow")
    @Test
    void faultsOfEveryKindSendExactlyTheirScenesBack() throws Exception {
        assertSentBack(
                SCRIPT, 15, Fault.BLACK, Fault.FROZEN, Fault.BLURRED, Fault.WRONG_LENGTH, Fault.OVERLAPPING_TEXT);
    }

    /** Plants a fault in each of the first scenes. */
    private void assertSentBack(String script, int seconds, Fault... planted) throws Exception {
        Map<Integer, Fault> faults = new HashMap<>();
        for (Fault fault : planted) faults.put(faults.size(), fault);

        VideoState state = make(folder.resolve("faulty"), faults, brief(null, script, seconds));

        assertThat(state.failure()).isNull();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        assertThat(state.storyboardNow().scenes()).hasSizeGreaterThan(planted.length);
        assertThat(retried()).containsExactlyInAnyOrderElementsOf(faults.keySet());
        for (int scene = 0; scene < planted.length; scene++) assertNewPixels(folder.resolve("faulty"), state, scene);
        assertThat(state.masters()).singleElement().satisfies(master -> isGood(master, seconds));
    }

    /** The short form of {@code bench chaos} compares files in every run. */
    @Tag("slow")
    @Test
    void theSameSeedAndInputGiveTheSameFile() throws Exception {
        VideoState one = make(folder.resolve("one"), Map.of(), brief(SOURCE, null, 6));
        VideoState two = make(folder.resolve("two"), Map.of(), brief(SOURCE, null, 6));

        assertThat(retried()).isEmpty();
        assertThat(hashes(two)).isEqualTo(hashes(one));
    }

    private VideoState make(Path data, Map<Integer, Fault> faults, Brief brief) throws Exception {
        try (LocalCampaignService service = new LocalCampaignService(
                settings(OwnDatabase.before(data)), maker -> new SpoiledMaker(maker, OwnFfmpeg.get(), faults))) {
            RunningCampaign job = service.make(brief);
            while (!job.ended()) {
                StoredEvent news = job.next(Duration.ofSeconds(1));
                if (news != null) story.add(news);
            }
            return job.state();
        }
    }

    private Settings settings(Path data) throws InvalidSettings {
        Map<Setting<?>, String> flags = Map.of(StorageSettings.DATA, data.toString());
        return Settings.of(flags, new Environment(Map.of("HOME", folder.toString()), folder), Assembly.SETTINGS);
    }

    private static Brief brief(@Nullable String source, @Nullable String script, int seconds) {
        return new Brief(
                "Why honey never spoils",
                source,
                script,
                null,
                Format.SHORT,
                seconds,
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

    private List<Integer> retried() {
        return story.stream()
                .map(StoredEvent::event)
                .filter(Event.SceneRetry.class::isInstance)
                .map(event -> ((Event.SceneRetry) event).scene())
                .distinct()
                .toList();
    }

    private static void assertNewPixels(Path data, VideoState state, int scene) throws IOException {
        List<Take> takes =
                state.takes().stream().filter(take -> take.scene() == scene).toList();
        assertThat(takes).as("takes of scene " + scene).hasSizeGreaterThan(1);
        Asset first = Objects.requireNonNull(takes.getFirst().renditions().get(Aspect.TALL));
        Asset second = Objects.requireNonNull(takes.get(1).renditions().get(Aspect.TALL));
        FileAssetStore assets = new FileAssetStore(data.resolve("assets"));
        assertThat(Files.mismatch(assets.path(first), assets.path(second))).isNotNegative();
        assertThat(state.bestTake(scene).orElseThrow().number()).isGreaterThan(1);
    }

    private static void isGood(Master master, int seconds) {
        assertThat(master.loudness()).isBetween(-14.5, -13.5);
        assertThat(master.truePeak()).isLessThanOrEqualTo(-1);
        assertThat(master.seconds()).isBetween(0.8 * seconds, 1.6 * seconds);
    }

    private static List<String> hashes(VideoState state) {
        return state.masters().stream().map(master -> master.video().sha256()).toList();
    }
}
