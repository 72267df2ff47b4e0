package io.reelwright.phase.compose;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.Ffmpeg;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Composes a test video, for the eye and for the clock: {@code ComposeBench FOLDER SECONDS LOOK OUTPUTS [SCENE_FRAMES]}.
 * Prints where the masters lie.
 */
public final class ComposeBench {
    private ComposeBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Ffmpeg ffmpeg = Ffmpeg.in(Path.of("target", "test-cache"));
        AssetStore assets = new FileAssetStore(folder.resolve("assets"));
        List<Output> outputs = List.of(args[3].split(",")).stream()
                .map(name -> Output.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .toList();
        int sceneFrames = args.length > 4 ? Integer.parseInt(args[4]) : 90;
        ComposeOrder order = new ComposeFixture(ffmpeg, assets, folder)
                .order(Double.parseDouble(args[1]), sceneFrames, args[2], QualityTier.BULK, outputs);
        for (Master master : new Composer(ffmpeg, assets).compose(order, percent -> {})) {
            System.out.println(assets.path(master.video()) + " " + master.frames() + " frames " + master.loudness()
                    + " LUFS " + master.truePeak() + " dBTP " + master.video().bytes() + " bytes");
        }
    }
}
