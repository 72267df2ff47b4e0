package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ComposerTest {
    @TempDir
    Path folder;

    @Test
    void threeOutputsComeFromTwoEncodesAndPassTheGateTwiceWithTheSameBytes() throws Exception {
        AssetStore assets = new FileAssetStore(folder.resolve("assets"));
        ComposeFixture fixture = new ComposeFixture(OwnFfmpeg.get(), assets, folder);
        ComposeOrder order = fixture.order(
                6,
                40,
                "honeycomb",
                QualityTier.BULK,
                List.of(Output.TIKTOK_9X16, Output.YOUTUBE_16X9, Output.REELS_9X16));
        List<Integer> percents = new ArrayList<>();

        List<Master> first = new Composer(OwnFfmpeg.get(), assets).compose(order, percents::add);
        List<Master> again = new Composer(OwnFfmpeg.get(), assets).compose(order, percent -> {});

        assertThat(first).extracting(Master::output).containsExactlyElementsOf(order.outputs());
        assertThat(first).allSatisfy(master -> {
            assertThat(master.frames()).isEqualTo(180);
            assertThat(master.loudness()).isCloseTo(-14, within(0.5));
            assertThat(master.truePeak()).isLessThanOrEqualTo(-1);
            assertThat(assets.has(master.contactSheet())).isTrue();
        });
        assertThat(first.get(0).video().sha256()).isEqualTo(first.get(2).video().sha256());
        assertThat(again)
                .extracting(m -> m.video().sha256())
                .isEqualTo(first.stream().map(m -> m.video().sha256()).toList());
        assertThat(percents).isSorted().startsWith(0).endsWith(100);
        assertThat(Files.readString(assets.path(first.getFirst().srt()))).startsWith("1\n00:00:00,133 --> ");
    }

    @Test
    void interruptingItStopsTheEncoderAndLeavesNoMaster() throws Exception {
        AssetStore assets = new FileAssetStore(folder.resolve("assets"));
        ComposeOrder order = new ComposeFixture(OwnFfmpeg.get(), assets, folder)
                .order(6, 90, "orbit", QualityTier.BULK, List.of(Output.TIKTOK_9X16));
        BlockingQueue<String> ended = new ArrayBlockingQueue<>(1);
        Thread run = Thread.ofVirtual().start(() -> {
            try {
                // Above 8 per cent the encoder is at work.
                new Composer(OwnFfmpeg.get(), assets).compose(order, percent -> {
                    if (percent > 8) Thread.currentThread().interrupt();
                });
                ended.add("finished");
            } catch (InterruptedException stopped) {
                ended.add("stopped");
            }
        });

        run.join();

        assertThat(ended.poll()).isEqualTo("stopped");
        assertThat(folder.resolve("assets/kept/test/masters")).doesNotExist();
    }
}
