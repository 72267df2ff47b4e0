package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService.Accepted;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.Ledger;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.provider.video.kie.KieSettings;
import io.reelwright.testing.Blueprints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole video with the picture of a person who moves as the blueprint's person does. */
@Tag("slow")
@Timeout(900)
class CharacterScenesTest {
    private static final String ANIMATE = "wan/2-2-animate-move";

    @TempDir
    Path folder;

    @Test
    void scenesInWhichThePersonIsSeenAreAnimatedFromThePictureAndOthersAreFilmed() throws Exception {
        Path picture = folder.resolve("keeper.png");
        ImageIO.write(new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        try (FakeKie kie = new FakeKie(FakeOptions.in(folder, ServiceVideos.KEY).doneAfter(1));
                Assembly parts = ServiceVideos.assembly(
                        folder, kie, KieSettings.API, "KIE_API_KEY", Map.of(KieSettings.UPLOAD, kie.url()))) {
            String id = parts.writer().create(order(picture)).id();
            parts.engine().resume(id);
            VideoState done = parts.engine().await(id, Duration.ofMinutes(12));

            assertThat(done.failure()).isNull();
            assertThat(done.phase()).isEqualTo(Phase.DONE);
            List<Accepted> animated = kie.accepted().stream()
                    .filter(task -> task.model().equals(ANIMATE))
                    .toList();
            assertThat(animated).isNotEmpty().hasSizeLessThan(kie.accepted().size());
            for (Accepted task : animated) {
                assertThat(task.files().get("image_url")).isEqualTo(Files.readAllBytes(picture));
                Path video = folder.resolve("driving.mp4");
                Files.write(video, Objects.requireNonNull(task.files().get("video_url")));
                assertThat(OwnFfmpeg.get().probe(video).seconds()).isBetween(2.9, 10.1);
                assertThat(OwnFfmpeg.get().probe(video).pictureNow().height()).isEqualTo(1280);
            }
            for (Take take : done.takes()) {
                Take.Origin origin = Objects.requireNonNull(take.origin());
                if (take.model().equals("kie-wan-2.2-animate"))
                    assertThat(origin.followed()).contains("poses", "reference_image");
                else assertThat(origin.missed()).contains("reference_image");
            }
            assertThat(done.takes())
                    .filteredOn(take -> take.model().equals("kie-wan-2.2-animate"))
                    .hasSameSizeAs(animated);
            Ledger ledger = new Ledger(parts.database());
            assertThat(ledger.ofCampaign(id))
                    .isEqualTo(new Ledger.Balance(0, kie.receipts().micros()));
        }
    }

    private static Brief order(Path picture) {
        Order order = new Order(
                "Why honey never spoils",
                null,
                "Honey holds very little water. Nothing can live in it. Bees close each cell with wax. Keep the lid on your jar.",
                null,
                "short",
                "bulk",
                "8",
                "slt",
                "tiktok_9x16",
                "7",
                null,
                null,
                Blueprints.json("pose"),
                new PurchaseOrder("kie", null, null, null, null, null),
                picture);
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }
}
