package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.Environment;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakePexels;
import io.reelwright.fakes.FakePixabay;
import io.reelwright.fakes.Receipts;
import io.reelwright.fakes.StockFilm;
import io.reelwright.graph.Engine;
import io.reelwright.graph.SceneChange;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.money.Ledger;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.pexels.PexelsSettings;
import io.reelwright.provider.video.pixabay.PixabaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an order to files with the free keys of stock libraries and no budget: what can be filmed is found, and the rest is drawn. */
@Tag("slow")
@Timeout(900)
class StockScenesTest {
    private static final String KEY = "canary-7d20b6a1";
    private static final String SCRIPT =
            "A bee lands on a flower. The beekeeper opens the hive. Another bee lands on the same flower. A fox sleeps in the"
                    + " forest. So close the lid of your jar.";

    @TempDir
    Path folder;

    private FakePexels pexels;
    private FakePixabay pixabay;

    @BeforeEach
    void open() throws Exception {
        pexels = new FakePexels(FakeOptions.in(Files.createDirectory(folder.resolve("pexels")), KEY));
        pixabay = new FakePixabay(FakeOptions.in(Files.createDirectory(folder.resolve("pixabay")), KEY));
    }

    @AfterEach
    void close() {
        pexels.close();
        pixabay.close();
    }

    @Test
    void withoutABudgetScenesShowClipsThatAreCreditedAndNoneTwiceAlsoAfterARestartAndARedo() throws Exception {
        String id;
        try (Assembly parts = assembly()) {
            VideoState state = made(parts, brief("bulk", null));
            id = state.campaign().id();
            assertShown(parts, state);
        }
        int searches = pexels.searches().size();
        try (Assembly parts = assembly()) {
            VideoState before = parts.writer().find(id).orElseThrow();
            int scene = before.takes().stream()
                    .filter(take -> take.maker().equals("pexels"))
                    .findFirst()
                    .orElseThrow()
                    .scene();
            parts.edits().redo(id, scene, SceneChange.NONE);
            VideoState state = parts.engine().await(id, Duration.ofMinutes(10));

            assertThat(state.failure()).isNull();
            assertThat(state.lastTake(scene).orElseThrow().number()).isEqualTo(2);
            assertShown(parts, state);
            assertThat(pexels.searches()).as("the answers were kept").hasSize(searches);
        }
    }

    private void assertShown(Assembly parts, VideoState state) throws Exception {
        List<Take> found = state.takes().stream()
                .filter(take -> take.maker().equals("pexels"))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        assertThat(state.takes()).extracting(Take::maker).contains("studio");
        Set<String> pages = new HashSet<>();
        for (Take take : found) {
            Take.Origin origin = Objects.requireNonNull(take.origin());
            assertThat(origin.micros()).isZero();
            assertThat(origin.credits()).singleElement().satisfies(credit -> {
                assertThat(credit.text()).startsWith("Video by Ana ").endsWith(" on Pexels");
                assertThat(pages.add(credit.page())).as(credit.page()).isTrue();
            });
            for (Asset file : take.renditions().values())
                assertThat(marks(parts.assets().path(file)))
                        .as(file.key())
                        .hasSize(1)
                        .doesNotContain(-1);
        }
        assertThat(state.credits()).isNotEmpty();
        assertThat(pexels.receipts().lines().stream().map(Receipts.Line::task))
                .as("no clip twice")
                .doesNotHaveDuplicates();
        assertThat(pexels.repeated()).isZero();
        assertThat(new Ledger(parts.database()).ofCampaign(state.campaign().id()))
                .isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void whereALibraryFailsTheNextOneIsAskedAndWithStockOffNone() throws Exception {
        for (int i = 0; i < 10; i++)
            pexels.has(StockFilm.tall(10 + i, "bee flower beekeeper hive honey jar", 9)
                    .gone());
        try (Assembly parts = assembly()) {
            VideoState state = made(parts, brief("premium", "on"));

            Set<String> makers = state.takes().stream().map(Take::maker).collect(Collectors.toSet());
            assertThat(makers).containsExactlyInAnyOrder("pixabay", "studio");
            assertThat(parts.events().read(state.campaign().id(), 0, 1_000).stream()
                            .filter(event -> event.event() instanceof Event.ProviderSwitched)
                            .map(StoredEvent::json))
                    .anySatisfy(event -> assertThat(event).contains("pexels", "pixabay", "404"));
            int asked = pexels.requests().size() + pixabay.requests().size();

            VideoState off = made(parts, brief("bulk", "off"));
            assertThat(off.takes()).extracting(Take::maker).containsOnly("studio");
            assertThat(pexels.requests().size() + pixabay.requests().size()).isEqualTo(asked);
        }
    }

    private static VideoState made(Assembly parts, Brief brief) throws Exception {
        String id = parts.writer().create(brief).id();
        parts.engine().resume(id);
        VideoState state = parts.engine().await(id, Duration.ofMinutes(10));
        assertThat(state.failure()).isNull();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        return state;
    }

    private static Brief brief(String tier, @Nullable String stock) {
        Order order = new Order(
                "What bees make",
                null,
                SCRIPT,
                null,
                "short",
                tier,
                "10",
                "slt",
                "tiktok_9x16",
                "7",
                null,
                null,
                null,
                new PurchaseOrder(null, null, null, null, stock, null));
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }

    private Assembly assembly() throws Exception {
        Map<Setting<?>, String> given = new HashMap<>();
        given.put(StorageSettings.DATA, folder.resolve("data").toString());
        given.put(PexelsSettings.API, pexels.url());
        given.put(PixabaySettings.API, pixabay.url());
        Map<String, String> variables =
                Map.of("HOME", folder.toString(), "PEXELS_API_KEY", KEY, "PIXABAY_API_KEY", KEY);
        Settings settings = Settings.of(given, new Environment(variables, folder), Assembly.SETTINGS);
        return Assembly.of(settings, new MaryVoice(), Engine.Slots.SMALL, UnaryOperator.identity());
    }

    /** Returns the marks of a file's frames: one, if a single clip fills it. */
    private static Set<Integer> marks(Path file) throws Exception {
        Set<Integer> marks = new HashSet<>();
        OwnFfmpeg.get().frames(file, FrameRequest.all(36, 64, Pixels.BGR0), (_, bytes) -> {
            double[] sum = new double[3];
            for (int i = 0; i < bytes.length; i += 4)
                for (int colour = 0; colour < 3; colour++) sum[2 - colour] += bytes[i + colour] & 255;
            marks.add(FakeClips.markOf(sum));
            return true;
        });
        return marks;
    }
}
