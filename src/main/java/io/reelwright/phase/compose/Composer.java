package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Makes masters: mixes the sound, draws the captions, encodes all shapes in one ffmpeg process, checks each file and stores it.
 * Outputs with equal requirements share one file. Thread-safe.
 */
public final class Composer {
    private final Ffmpeg ffmpeg;
    private final AssetStore assets;

    /**
     * @param ffmpeg encodes and checks
     * @param assets holds the takes and receives the masters
     */
    public Composer(Ffmpeg ffmpeg, AssetStore assets) {
        this.ffmpeg = ffmpeg;
        this.assets = assets;
    }

    /**
     * Makes all outputs of an order.
     *
     * @param percent receives the progress, 0 to 100, never falling
     * @return a master for each output, in the order of the outputs
     * @throws PhaseFailure         if a file cannot be made or fails the checks; the message names it
     * @throws InterruptedException if the run is stopped; no half-made file is kept
     */
    public List<Master> compose(ComposeOrder order, IntConsumer percent) throws InterruptedException {
        percent.accept(0);
        DiskSpaceCheck room = new DiskSpaceCheck(assets, order);
        try {
            room.require();
            Path work = Files.createDirectory(assets.draft(".work"));
            try {
                return compose(order, work, percent);
            } finally {
                delete(work);
            }
        } catch (IOException failed) {
            throw room.failure(failed);
        }
    }

    private List<Master> compose(ComposeOrder order, Path work, IntConsumer percent)
            throws IOException, InterruptedException {
        StereoSound mix = new SoundMix(ffmpeg).of(order);
        boolean silent = silent(mix);
        Map<Output, Path> sounds = new SoundtrackEncoder(ffmpeg, work).encode(mix, order.outputs());
        percent.accept(6);
        Map<Aspect, List<CaptionPage>> pages = new EnumMap<>(Aspect.class);
        Map<Aspect, List<CaptionPage>> drawn = new EnumMap<>(Aspect.class);
        for (Output output : order.outputs()) {
            CaptionPages division = new CaptionPages(output.aspect());
            pages.put(output.aspect(), division.of(order.ownWords(), order.frames()));
            drawn.put(output.aspect(), division.drawn(order.ownWords(), order.frames(), order.withoutCaptions()));
        }
        List<Rendition> renditions = Rendition.of(order.outputs(), sounds, assets);
        new MasterEncoder(ffmpeg, assets, work)
                .run(
                        order,
                        renditions,
                        drawn,
                        frame -> percent.accept(8 + 85 * Math.min(frame, order.frames()) / order.frames()));
        List<Master> masters = new ArrayList<>();
        for (Rendition rendition : renditions) {
            percent.accept(94 + 6 * masters.size() / order.outputs().size());
            masters.addAll(keep(order, rendition, pages.getOrDefault(rendition.aspect(), List.of()), silent));
        }
        masters.sort(Comparator.comparingInt(master -> order.outputs().indexOf(master.output())));
        percent.accept(100);
        return masters;
    }

    private List<Master> keep(ComposeOrder order, Rendition rendition, List<CaptionPage> pages, boolean silent)
            throws IOException, InterruptedException {
        String name = rendition.outputs().getFirst().label();
        MasterCheck.Passed passed =
                new MasterCheck(ffmpeg).check(rendition.file(), name, rendition.aspect(), order.frames(), silent);
        List<Master> masters = new ArrayList<>();
        for (Output output : rendition.outputs()) {
            boolean last = output == rendition.outputs().getLast();
            String key = order.folder() + "/" + output.label();
            Path video = last ? rendition.file() : linked(rendition.file());
            Path sheet = assets.draft(".png");
            passed.sheet().write(sheet);
            Asset srt = text(Subtitles.srt(pages), key + ".srt");
            Asset vtt = text(Subtitles.vtt(pages), key + ".vtt");
            masters.add(new Master(
                    output,
                    assets.keep(video, key + ".mp4"),
                    assets.keep(sheet, key + "-sheet.png"),
                    srt,
                    vtt,
                    order.frames(),
                    passed.loudness().integrated(),
                    passed.loudness().truePeak()));
        }
        return masters;
    }

    private Asset text(String content, String key) throws IOException {
        Path draft = assets.draft(key.substring(key.lastIndexOf('.')));
        return assets.keep(Files.writeString(draft, content), key);
    }

    /** Returns the same file under a second name: a hard link, or a copy if the file system has no links. */
    private Path linked(Path file) throws IOException {
        Path second = assets.draft(".mp4");
        try {
            return Files.createLink(second, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            return Files.copy(file, second);
        }
    }

    private static boolean silent(StereoSound mix) {
        for (float sample : mix.left()) if (Math.abs(sample) > 1e-4) return false;
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
