package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.media.sound.WavFile;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.DamagedWhileRead;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.Storyboards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeNodeTest {
    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();
    private final AssetStore assets;

    ComposeNodeTest(@TempDir Path folder) throws Exception {
        assets = new FileAssetStore(folder);
    }

    @Test
    void aSceneThatIsDamagedWhileItIsReadIsNamedAndNothingIsTold() throws Exception {
        Asset scene = assets.keep(Files.writeString(assets.draft(".mp4"), "a scene"), "01X/scene.mp4");
        VideoState state = state(scene);
        AssetStore unlucky = new DamagedWhileRead(assets, scene);

        assertThatThrownBy(() -> new ComposeNode(new Composer(OwnFfmpeg.get(), unlucky), unlucky).run(state, log))
                .isInstanceOf(DamagedAsset.class)
                .hasMessageStartingWith("01X/scene.mp4 has 3 bytes");
        assertThat(log.told()).noneMatch(event -> event instanceof Event.RenderComplete);
    }

    private VideoState state(Asset scene) throws Exception {
        Storyboard silent = Storyboards.board()
                .says(Role.HOOK, "Honey lasts for ever.", 0.3)
                .storyboard();
        Narration told = silent.narration();
        Path voice = assets.draft(".wav");
        int samples = (int) (told.seconds() * StereoSound.RATE);
        WavFile.write(voice, StereoSound.silence(samples), 0);
        Asset sound = assets.keep(voice, "01X/narration.wav");
        return VideoState.of(Campaigns.campaign("honey"))
                .withDirection(Campaigns.direction())
                .withStoryboard(new Storyboard(
                        new Narration(sound, told.seconds(), told.words(), told.spoken(), told.voice()),
                        silent.scenes()))
                .plusTake(new Take(0, 1, "test", 1, Map.of(Aspect.TALL, scene), Map.of(), null));
    }
}
