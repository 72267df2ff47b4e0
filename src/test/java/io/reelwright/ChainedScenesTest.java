package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.Setting;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService.Accepted;
import io.reelwright.fakes.Fate;
import io.reelwright.graph.SceneChange;
import io.reelwright.money.Ledger;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.provider.video.fal.FalSettings;
import io.reelwright.provider.video.kie.KieSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole videos whose bought scenes go on from each other. */
@Tag("slow")
@Timeout(900)
class ChainedScenesTest {
    @TempDir
    Path folder;

    /** The process ends once in between; then a scene in the middle is made again. */
    @Test
    void aChainSurvivesARestartFlowsInTheMasterAndHoldsWhenASceneIsMadeAgain() throws Exception {
        try (FakeKie kie = new FakeKie(FakeOptions.in(folder, ServiceVideos.KEY).doneAfter(1))) {
            Map<Setting<?>, String> more = Map.of(KieSettings.UPLOAD, kie.url());
            String id;
            try (Assembly first = ServiceVideos.assembly(folder, kie, KieSettings.API, "KIE_API_KEY", more)) {
                id = first.writer()
                        .create(order("kie", "tiktok_9x16", null, ""))
                        .id();
                first.engine().resume(id);
                await(first, id, () -> !kie.uploads().isEmpty());
            }
            try (Assembly parts = ServiceVideos.assembly(folder, kie, KieSettings.API, "KIE_API_KEY", more)) {
                VideoState done = made(parts, id);

                int scenes = done.storyboardNow().scenes().size();
                assertThat(scenes).isGreaterThanOrEqualTo(3);
                List<Accepted> tasks = kie.accepted();
                assertThat(tasks).hasSize(scenes);
                assertThat(tasks.getFirst().files()).isEmpty();
                for (int i = 1; i < scenes; i++) {
                    byte[] given = Objects.requireNonNull(tasks.get(i).files().get("first_frame_url"));
                    assertThat(given).isEqualTo(last(parts, done, i - 1));
                    assertThat(ServiceVideos.mark(given)).isEqualTo(mark(parts, done, i - 1));
                    assertThat(origin(done, i).followed()).contains("first_frame");
                }
                assertSeamsAreCuts(parts, done);

                byte[] begun = Objects.requireNonNull(tasks.get(2).files().get("first_frame_url"));
                parts.edits().redo(id, 1, SceneChange.NONE);
                VideoState again = made(parts, id);

                assertThat(kie.accepted()).hasSize(scenes + 1);
                Map<String, byte[]> between = kie.accepted().getLast().files();
                assertThat(between.get("first_frame_url")).isEqualTo(last(parts, done, 0));
                assertThat(between.get("last_frame_url")).isEqualTo(begun);
                assertThat(again.bestTake(1).orElseThrow().number()).isEqualTo(2);
                assertSeamsAreCuts(parts, again);
                Ledger ledger = new Ledger(parts.database());
                assertThat(ledger.ofCampaign(id))
                        .isEqualTo(new Ledger.Balance(0, kie.receipts().micros()));
                assertThat(ledger.differences()).isEmpty();
            }
        }
    }

    /** The second task fails, so that the studio draws the second scene. */
    @Test
    void eachShapeGoesOnFromItsOwnFrameAndADrawnSceneEndsTheChain() throws Exception {
        try (FakeFal fal = new FakeFal(FakeOptions.in(folder, ServiceVideos.KEY).doneAfter(1))) {
            for (int i = 0; i < 2; i++) fal.nextTask(Fate.DELIVERED);
            fal.nextTask(Fate.failed("500", "no bees today"));
            Map<Setting<?>, String> more = Map.of(FalSettings.REST, fal.url());
            try (Assembly parts = ServiceVideos.assembly(folder, fal, FalSettings.QUEUE, "FAL_KEY", more)) {
                String id = parts.writer()
                        .create(order(
                                "fal",
                                "tiktok_9x16,youtube_16x9",
                                "true",
                                " Then your honey lasts for years. Old tombs had honey."))
                        .id();
                parts.engine().resume(id);
                VideoState done = made(parts, id);

                assertThat(done.bestTake(1).orElseThrow().maker()).isEqualTo("studio");
                assertThat(origin(done, 2).missed()).contains("first_frame");
                int scenes = done.storyboardNow().scenes().size();
                assertThat(scenes).isGreaterThanOrEqualTo(4);
                for (int i = 3; i < scenes; i++) {
                    Take take = done.bestTake(i).orElseThrow();
                    Take before = done.bestTake(i - 1).orElseThrow();
                    for (Aspect shape : List.of(Aspect.TALL, Aspect.WIDE))
                        assertThat(Objects.requireNonNull(take.joint()).begins().get(shape))
                                .isEqualTo(Objects.requireNonNull(before.joint())
                                        .last()
                                        .get(shape));
                }
                List<Accepted> tasks = fal.accepted();
                for (int shape = 0; shape < 2; shape++) {
                    byte[] given = Objects.requireNonNull(
                            tasks.get(tasks.size() - 2 + shape).files().get("start_image_url"));
                    assertThat(given).isEqualTo(last(parts, done, scenes - 2, shape == 0 ? Aspect.TALL : Aspect.WIDE));
                }
                assertThat(done.masters()).hasSize(2);
            }
        }
    }

    /** A frame before a cut shows the one clip alone, and the frame after it the other. */
    private static void assertSeamsAreCuts(Assembly parts, VideoState done) throws Exception {
        List<Integer> frames =
                ServiceVideos.marks(parts, done.masters().getFirst().video());
        for (Scene scene : done.storyboardNow().scenes()) {
            int mark = mark(parts, done, scene.index());
            int end = scene.firstFrame() + scene.frames();
            assertThat(frames.subList(scene.firstFrame(), end))
                    .as("scene %d", scene.index() + 1)
                    .containsOnly(mark);
        }
    }

    private static byte[] last(Assembly parts, VideoState state, int scene) throws Exception {
        return last(parts, state, scene, Aspect.TALL);
    }

    private static byte[] last(Assembly parts, VideoState state, int scene, Aspect shape) throws Exception {
        Take take = state.bestTake(scene).orElseThrow();
        Asset frame = Objects.requireNonNull(
                Objects.requireNonNull(take.joint()).last().get(shape));
        return Files.readAllBytes(parts.assets().path(frame));
    }

    private static int mark(Assembly parts, VideoState state, int scene) throws Exception {
        Take take = state.bestTake(scene).orElseThrow();
        List<Integer> marks = ServiceVideos.marks(
                parts, Objects.requireNonNull(take.renditions().get(Aspect.TALL)));
        assertThat(marks).as("scene %d", scene + 1).doesNotContain(-1).containsOnly(marks.getFirst());
        return marks.getFirst();
    }

    private static Take.Origin origin(VideoState state, int scene) {
        return Objects.requireNonNull(state.bestTake(scene).orElseThrow().origin());
    }

    private static VideoState made(Assembly parts, String id) throws Exception {
        parts.engine().resume(id);
        VideoState state = parts.engine().await(id, Duration.ofMinutes(12));
        assertThat(state.failure()).isNull();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        return state;
    }

    private static void await(Assembly parts, String id, BooleanSupplier fact) throws InterruptedException {
        while (!fact.getAsBoolean()) {
            assertThat(parts.writer().find(id).orElseThrow().failure()).isNull();
            Thread.sleep(50);
        }
    }

    private static Brief order(String service, String outputs, @Nullable String eachShape, String more) {
        Order order = new Order(
                "Why honey never spoils",
                null,
                "Honey holds very little water. Nothing can live in it. Bees close each cell with wax. Keep the lid on your jar."
                        + more,
                null,
                "short",
                "bulk",
                "12",
                "slt",
                outputs,
                "7",
                null,
                null,
                null,
                new PurchaseOrder(service, null, null, eachShape, null, "true"));
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }
}
