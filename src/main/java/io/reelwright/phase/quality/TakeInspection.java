package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at takes, scene after scene: decodes a few small frames of each rendition and has them judged. Remembers the middle
 * of each scene for the likeness of the next.
 */
final class TakeInspection {
    /** Longer and shorter side of the frames that are looked at: edges of lettering still show. */
    private static final int LONG_SIDE = 480;

    private static final int SHORT_SIDE = 270;

    /** With fewer key frames a second than this, frames are decoded at a fixed rate. */
    private static final double FEWEST_A_SECOND = 1.0;

    private static final double FRAMES_A_SECOND = 2;

    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final Judge judge;
    private Map<Aspect, GreyFrame> before = Map.of();

    TakeInspection(Ffmpeg ffmpeg, AssetStore assets, Judge judge) {
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.judge = judge;
    }

    /** Looks at a take that was judged before, only to know what the next scene must not look like. */
    void remember(Take take) throws InterruptedException {
        Map<Aspect, GreyFrame> middles = new EnumMap<>(Aspect.class);
        for (Aspect aspect : shapes(take)) {
            try {
                List<GreyFrame> frames = seen(rendition(take, aspect), aspect).frames();
                middles.put(aspect, frames.get(frames.size() / 2));
            } catch (IOException unreadable) {
                // What cannot be read cannot be like anything; its own diagnosis tells of it.
                middles.remove(aspect);
            }
        }
        before = middles;
    }

    /** Judges a take. */
    Diagnosis judge(Scene scene, Take take) throws InterruptedException {
        Map<Aspect, GreyFrame> middles = new EnumMap<>(Aspect.class);
        List<Finding> findings = new ArrayList<>();
        for (Aspect aspect : shapes(take)) {
            try {
                RenditionMeasurements measurements = sight(scene, take, aspect);
                middles.put(aspect, measurements.middle());
                findings.addAll(judge.findings(measurements));
            } catch (MediaException unreadable) {
                String where = aspect.label() + ": " + unreadable.getMessage();
                findings.add(new Finding("readable", 0, 1, 0, Mend.NEW_SEED, where));
            } catch (IOException failed) {
                throw new PhaseFailure(
                        "scene " + (scene.index() + 1) + " cannot be looked at: " + failed.getMessage(), failed);
            }
        }
        before = middles;
        return judge.diagnosis(findings);
    }

    private RenditionMeasurements sight(Scene scene, Take take, Aspect aspect)
            throws IOException, InterruptedException {
        Seen seen = seen(rendition(take, aspect), aspect);
        return new RenditionMeasurements(
                scene,
                take.number(),
                aspect,
                seen.picture(),
                seen.frames(),
                take.textBoxes().getOrDefault(aspect, List.of()),
                Optional.ofNullable(before.get(aspect)));
    }

    private record Seen(ProbeResult.Picture picture, List<GreyFrame> frames) {}

    private Seen seen(Asset rendition, Aspect aspect) throws IOException, InterruptedException {
        return assets.<Seen, IOException>whileUnchanged(List.of(rendition), () -> {
            Path file = assets.path(rendition);
            ProbeResult.Picture picture = ffmpeg.probe(file).pictureNow();
            return new Seen(picture, frames(ffmpeg, file, aspect, picture));
        });
    }

    static List<GreyFrame> frames(Ffmpeg ffmpeg, Path file, Aspect aspect, ProbeResult.Picture picture)
            throws IOException, InterruptedException {
        int width = aspect == Aspect.TALL ? SHORT_SIDE : LONG_SIDE;
        int height = aspect == Aspect.TALL ? LONG_SIDE : SHORT_SIDE;
        FrameRequest wish = FrameRequest.all(width, height, Pixels.GRAY);
        List<GreyFrame> frames = new ArrayList<>();
        ffmpeg.keyFrames(file, wish, (index, luma) -> frames.add(new GreyFrame(width, height, luma.clone())));
        if (frames.size() >= Math.max(3, picture.frames() / picture.fps() * FEWEST_A_SECOND)) return frames;
        frames.clear();
        ffmpeg.frames(
                file,
                wish.atFps(FRAMES_A_SECOND),
                (index, luma) -> frames.add(new GreyFrame(width, height, luma.clone())));
        if (frames.isEmpty()) throw new MediaException(file + ": there is no frame in it");
        return frames;
    }

    private static List<Aspect> shapes(Take take) {
        return take.renditions().keySet().stream().sorted().toList();
    }

    private static Asset rendition(Take take, Aspect aspect) throws MediaException {
        Asset asset = take.renditions().get(aspect);
        if (asset == null) throw new MediaException("take " + take.number() + " has no " + aspect.label() + " file");
        return asset;
    }
}
