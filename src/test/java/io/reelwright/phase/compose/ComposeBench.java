package io.reelwright.phase.compose;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.Ffmpeg;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes a test video, for the eye and for the clock: {@code ComposeBench FOLDER SECONDS LOOK OUTPUTS [SCENE_FRAMES]}.
 * Prints where the
 * masters lie, and the CPU seconds beside those of the bare encoder.
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
        double before = cpu();
        List<Master> masters = new Composer(ffmpeg, assets).compose(order, percent -> {});
        double composed = cpu() - before;
        double floor = 0;
        for (Master master : masters) floor += floor(ffmpeg, assets.path(master.video()), master, folder);
        System.out.printf("compose %.1f CPU-s, floor %.1f CPU-s (each output by itself)%n", composed, floor);
        for (Master master : masters) {
            System.out.println(assets.path(master.video()) + " " + master.frames() + " frames " + master.loudness()
                    + " LUFS " + master.truePeak() + " dBTP " + master.video().bytes() + " bytes");
        }
    }

    /** The same frames, raw, into the same encoder. */
    private static double floor(Ffmpeg ffmpeg, Path video, Master master, Path folder) throws Exception {
        Path raw = folder.resolve("frames.yuv");
        List<String> unpack = List.of("-i", "file:" + video, "-an", "-f", "rawvideo", "file:" + raw);
        ffmpeg.run(unpack, EncodingProgress.NONE, Duration.ofMinutes(9));
        List<String> line = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p", "-framerate", "30", "-s"));
        line.add(master.output().aspect().width() + "x"
                + master.output().aspect().height());
        line.addAll(List.of("-i", "file:" + raw));
        line.addAll(Encoding.picture(QualityTier.BULK));
        line.addAll(List.of("-f", "mp4", "file:" + folder.resolve("floor.mp4")));
        double before = cpu();
        ffmpeg.run(line, EncodingProgress.NONE, Duration.ofMinutes(9));
        Files.delete(raw);
        return cpu() - before;
    }

    /** CPU seconds of this process and of its children that have ended, see proc(5). */
    private static double cpu() throws Exception {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int i = 11; i <= 14; i++) ticks += Double.parseDouble(fields[i]);
        return ticks / 100;
    }
}
