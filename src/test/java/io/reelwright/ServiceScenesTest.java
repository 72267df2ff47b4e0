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
import io.reelwright.config.Budgets;
import io.reelwright.config.Environment;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeDashScope;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.graph.Engine;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.money.Ledger;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.provider.model.ModelSettings;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.dashscope.DashScopeSettings;
import io.reelwright.provider.video.fal.FalSettings;
import io.reelwright.provider.video.kie.KieSettings;
import io.reelwright.provider.video.runway.RunwaySettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an order to files with a key in the environment: scenes are bought from the service, or drawn when there is no budget. */
@Tag("slow")
@Timeout(900)
class ServiceScenesTest {
    private static final String KEY = "canary-4b1f7c";

    /** The shipped models of fal with shorter clips, so that each scene needs two; the other one of the tier is taken out. */
    private static final String SHORT_CLIPS = """
            fal:
              wan-3.0:
                id: alibaba/wan-3.0/text-to-video
                tiers: [bulk]
                prompt: {field: prompt, most: 5000}
                shapes: {field: aspect_ratio, wide: "16:9", tall: "9:16"}
                length: {field: duration, as: number, offered: [2]}
                fixed: {resolution: 480p}
                price: {usd_per_second: 0.05, source: fal.ai model page, date: "2026-11-28"}
              wan-2.1:
                id: fal-ai/wan-t2v
                tiers: [premium]
                prompt: {field: prompt, most: 1500}
                shapes: {field: aspect_ratio, wide: "16:9", tall: "9:16"}
                length: {field: num_frames, as: frames, fps: 16, offered: [81]}
                price: {usd_per_clip: {81: 0.40}, source: fal.ai model page of wan-i2v, date: "2026-11-28"}
            """;

    @TempDir
    Path folder;

    @Test
    void aKeyOfKieAndABudgetBuyEachScene() throws Exception {
        try (FakeKie kie = new FakeKie(FakeOptions.in(folder, KEY).doneAfter(1))) {
            buysEachScene(kie, KieSettings.API, "KIE_API_KEY", "kie");
        }
    }

    @Test
    void aKeyOfFalAndABudgetBuyEachScene() throws Exception {
        try (FakeFal fal = new FakeFal(FakeOptions.in(folder, KEY).doneAfter(1))) {
            buysEachScene(fal, FalSettings.QUEUE, "FAL_KEY", "fal");
        }
    }

    @Test
    void aKeyOfRunwayAndABudgetBuyEachScene() throws Exception {
        try (FakeRunway runway = new FakeRunway(FakeOptions.in(folder, KEY).doneAfter(1))) {
            buysEachScene(runway, RunwaySettings.API, "RUNWAYML_API_SECRET", "runway", QualityTier.PREMIUM);
        }
    }

    @Test
    void aKeyOfDashScopeAndABudgetBuyEachScene() throws Exception {
        try (FakeDashScope dashScope =
                new FakeDashScope(FakeOptions.in(folder, KEY).doneAfter(1))) {
            buysEachScene(dashScope, DashScopeSettings.API, "DASHSCOPE_API_KEY", "dashscope");
        }
    }

    @Test
    void aPromptThatIsRefusedIsOrderedOnceMoreInSofterWordsAndPaidOnce() throws Exception {
        try (FakeKie kie = new FakeKie(FakeOptions.in(folder, KEY).doneAfter(1));
                Assembly parts = assembly(kie, KieSettings.API, "KIE_API_KEY", "10")) {
            kie.nextTask(Fate.failed("400", "Your prompt was flagged as violating content policies"));

            VideoState state = made(
                    parts, brief("What blood does", "Blood is red. Blood carries oxygen. So look after your blood."));

            assertThat(state.takes()).extracting(Take::maker).containsOnly("kie");
            assertThat(state.takes())
                    .filteredOn(take -> prompt(take).contains("red liquid"))
                    .hasSize(1);
            assertThat(kie.receipts().accepted()).isEqualTo(state.takes().size() + 1);
            assertThat(new Ledger(parts.database()).ofCampaign(state.campaign().id()))
                    .isEqualTo(new Ledger.Balance(0, kie.receipts().micros()));
        }
    }

    private static String prompt(Take take) {
        return Objects.requireNonNull(Objects.requireNonNull(take.origin()).prompt());
    }

    @Test
    void withoutABudgetTheStudioDrawsAndNothingIsSent() throws Exception {
        try (FakeKie kie = new FakeKie(FakeOptions.in(folder, KEY));
                Assembly parts = assembly(kie, KieSettings.API, "KIE_API_KEY", "0")) {
            VideoState state = made(parts);

            assertThat(state.takes()).extracting(Take::maker).containsOnly("studio");
            assertThat(kie.requests()).isEmpty();
        }
    }

    /** Each scene is longer than a clip of the first model, and bought in both shapes; the process ends once in between. */
    @Test
    void scenesLongerThanAClipAreContinuedInEachShapeAndARestartBuysNothingTwice() throws Exception {
        Path models = Files.writeString(folder.resolve("models.yaml"), SHORT_CLIPS);
        try (FakeFal fal = new FakeFal(FakeOptions.in(folder, KEY).doneAfter(1))) {
            Map<Setting<?>, String> more = Map.of(FalSettings.REST, fal.url(), ModelSettings.FILE, models.toString());
            String id;
            try (Assembly first = assembly(fal, FalSettings.QUEUE, "FAL_KEY", "20", more)) {
                id = first.writer().create(inBothShapes()).id();
                first.engine().resume(id);
                await(() -> fal.uploads().size() >= 2);
            }
            try (Assembly parts = assembly(fal, FalSettings.QUEUE, "FAL_KEY", "20", more)) {
                parts.engine().resume(id);
                VideoState state = parts.engine().await(id, Duration.ofMinutes(12));

                assertThat(state.failure()).isNull();
                assertThat(state.phase()).isEqualTo(Phase.DONE);
                assertThat(state.takes()).isNotEmpty().allSatisfy(take -> {
                    assertThat(take.model()).isEqualTo("fal-wan-3.0+wan-3.0-i2v");
                    assertThat(origin(take).clips()).hasSizeGreaterThanOrEqualTo(4);
                    Set<Integer> shown = new HashSet<>();
                    for (Asset file : take.renditions().values()) {
                        Set<Integer> marks = marks(parts.assets().path(file));
                        assertThat(marks)
                                .as(file.key())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .doesNotContain(-1);
                        shown.addAll(marks);
                    }
                    assertThat(shown)
                            .as("each shape has clips of its own")
                            .hasSize(origin(take).clips().size());
                });
                assertThat(fal.receipts().accepted())
                        .isEqualTo(state.takes().stream()
                                .mapToInt(take -> origin(take).clips().size())
                                .sum());
                Ledger ledger = new Ledger(parts.database());
                assertThat(ledger.ofCampaign(id))
                        .isEqualTo(new Ledger.Balance(0, fal.receipts().micros()));
                assertThat(state.takes().stream()
                                .mapToLong(take -> origin(take).micros())
                                .sum())
                        .isEqualTo(fal.receipts().micros());
                assertThat(ledger.differences()).isEmpty();
            }
        }
    }

    private static Take.Origin origin(Take take) {
        return Objects.requireNonNull(take.origin());
    }

    private static Brief inBothShapes() {
        Order order = new Order(
                "Why honey never spoils",
                null,
                "Honey holds very little water, so nothing can live in it.",
                null,
                "short",
                "bulk",
                "5",
                "slt",
                "tiktok_9x16,youtube_16x9",
                "7",
                null,
                null,
                null,
                new PurchaseOrder("fal", null, null, "true", null, null));
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }

    private static void await(BooleanSupplier fact) throws InterruptedException {
        while (!fact.getAsBoolean()) Thread.sleep(50);
    }

    private void buysEachScene(FakeService fake, Setting<URI> address, String key, String maker) throws Exception {
        buysEachScene(fake, address, key, maker, QualityTier.BULK);
    }

    private void buysEachScene(FakeService fake, Setting<URI> address, String key, String maker, QualityTier tier)
            throws Exception {
        try (Assembly parts = assembly(fake, address, key, "10")) {
            VideoState state = made(parts, honey(tier));

            assertThat(state.takes()).extracting(Take::maker).containsOnly(maker);
            for (Take take : state.takes())
                for (Asset file : take.renditions().values())
                    assertThat(marks(parts.assets().path(file)))
                            .as(file.key())
                            .hasSize(1)
                            .doesNotContain(-1);
            Ledger ledger = new Ledger(parts.database());
            assertThat(fake.receipts().micros()).isPositive();
            assertThat(ledger.ofCampaign(state.campaign().id()))
                    .isEqualTo(new Ledger.Balance(0, fake.receipts().micros()));
            assertThat(ledger.differences()).isEmpty();
            assertThat(fake.receipts().accepted()).isEqualTo(state.takes().size());
        }
    }

    private static VideoState made(Assembly parts) throws Exception {
        return made(parts, honey(QualityTier.BULK));
    }

    private static Brief honey(QualityTier tier) {
        return brief(
                "Why honey never spoils",
                "Why does honey never spoil? Honey holds very little water. So close the lid of your jar.",
                tier);
    }

    private static VideoState made(Assembly parts, Brief brief) throws Exception {
        String id = parts.writer().create(brief).id();
        parts.engine().resume(id);
        VideoState state = parts.engine().await(id, Duration.ofMinutes(12));
        assertThat(state.failure()).isNull();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        return state;
    }

    private Assembly assembly(FakeService fake, Setting<URI> address, String key, String budget) throws Exception {
        return assembly(fake, address, key, budget, Map.of());
    }

    private Assembly assembly(
            FakeService fake, Setting<URI> address, String key, String budget, Map<Setting<?>, String> more)
            throws Exception {
        Map<Setting<?>, String> given = new HashMap<>(more);
        given.put(StorageSettings.DATA, folder.resolve("data").toString());
        given.put(address, fake.url());
        given.put(Budgets.CAMPAIGN, budget);
        given.put(Budgets.DAY, budget);
        Settings settings = Settings.of(
                given, new Environment(Map.of("HOME", folder.toString(), key, KEY), folder), Assembly.SETTINGS);
        return Assembly.of(settings, new MaryVoice(), Engine.Slots.SMALL, UnaryOperator.identity());
    }

    /** Returns the marks of a file's frames: one, if a single delivered clip fills it. */
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

    private static Brief brief(String topic, String script) {
        return brief(topic, script, QualityTier.BULK);
    }

    private static Brief brief(String topic, String script, QualityTier tier) {
        return new Brief(
                topic,
                null,
                script,
                null,
                Format.SHORT,
                8,
                tier,
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
