package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Take;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.Ffmpeg;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Encodes all renditions of an order in one ffmpeg process, so that a clip shared by several renditions is decoded once. */
final class MasterEncoder {
    /** Time limit for encoding one second of one rendition. */
    private static final Duration PER_SECOND = Duration.ofSeconds(60);

    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final Path work;

    MasterEncoder(Ffmpeg ffmpeg, AssetStore assets, Path work) {
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.work = work;
    }

    void run(
            ComposeOrder order,
            List<Rendition> renditions,
            Map<Aspect, List<CaptionPage>> pages,
            EncodingProgress progress)
            throws IOException, InterruptedException {
        List<String> inputs = new ArrayList<>();
        List<String> graphs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        int[] count = {0};
        for (Rendition rendition : renditions) {
            PictureGraph graph = new PictureGraph(rendition.aspect());
            List<PictureGraph.Clip> clips = new ArrayList<>();
            for (Take take : order.takes()) clips.add(clip(take, rendition.aspect(), inputs, count));
            String picture = graph.scenes(order.scenes(), clips, manner(order));
            picture = captions(graph, picture, order, rendition.aspect(), pages, inputs, count);
            String end = graph.end(picture);
            graphs.add(graph.text());
            inputs.addAll(List.of("-i", "file:" + rendition.sound()));
            outputs.addAll(output(order, rendition, end, count[0]++));
        }
        List<String> line = new ArrayList<>(inputs);
        line.addAll(List.of("-filter_complex", String.join(";", graphs)));
        line.addAll(outputs);
        ffmpeg.run(line, progress, PER_SECOND.multipliedBy(1 + (long) order.seconds() * renditions.size()));
    }

    private PictureGraph.Clip clip(Take take, Aspect aspect, List<String> inputs, int[] count) {
        Aspect drawnFor = take.renditions().containsKey(aspect)
                ? aspect
                : take.renditions().keySet().stream().sorted().findFirst().orElse(aspect);
        Asset file = take.renditions().get(drawnFor);
        if (file == null)
            throw new PhaseFailure("COMPOSE failed: take " + take.number() + " of scene " + (take.scene() + 1)
                    + " has no file; to make it again, run retry --from visual");
        // One thread per decoder: the encoder needs the cores, and every decoder thread holds frames of its own.
        inputs.addAll(List.of("-threads", "1"));
        inputs.addAll(Ffmpeg.input(assets.path(file)));
        return new PictureGraph.Clip(count[0]++, drawnFor);
    }

    private String captions(
            PictureGraph graph,
            String picture,
            ComposeOrder order,
            Aspect aspect,
            Map<Aspect, List<CaptionPage>> pages,
            List<String> inputs,
            int[] count)
            throws IOException {
        List<CaptionPage> own = pages.getOrDefault(aspect, List.of());
        if (own.isEmpty()) return picture;
        Path list = new CaptionTrack(order.look(), aspect).draw(own, order.frames(), work);
        inputs.addAll(List.of("-threads", "1", "-f", "concat", "-safe", "0", "-i", "file:" + list));
        CaptionBand band = CaptionBand.of(aspect);
        return graph.captions(picture, new PictureGraph.Captions(count[0]++, band.x(), band.y()));
    }

    private static PictureGraph.Manner manner(ComposeOrder order) {
        return new PictureGraph.Manner(order.look().palette().shade().getRGB() & 0xffffff);
    }

    private static List<String> output(ComposeOrder order, Rendition rendition, String picture, int sound) {
        List<String> line = new ArrayList<>(List.of("-map", picture, "-map", sound + ":a:0"));
        line.addAll(Encoding.picture(order.tier()));
        line.addAll(List.of("-r", "30", "-frames:v", "" + order.frames(), "-c:a", "copy"));
        line.addAll(Encoding.container());
        line.add("file:" + rendition.file());
        return line;
    }
}
