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
 * Inspects takes in the order of their scenes: decodes a few small frames of each rendition and passes them to the judge. Keeps the
 * middle frame of each scene to compare the next scene with it.
 */
final class TakeInspection {
    /** Longer side of the inspected frames, in pixels: large enough to show the edges of lettering. */
    private static final int LONG_SIDE = 480;

    private static final int SHORT_SIDE = 270;

    /** If a file has fewer key frames per second than this, frames are decoded at a fixed rate instead. */
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

    /** Decodes the middle frames of an already judged take, so that the next scene can be compared with it. */
    void remember(Take take) throws InterruptedException {
        Map<Aspect, GreyFrame> middles = new EnumMap<>(Aspect.class);
        for (Aspect aspect : shapes(take)) {
            try {
                List<GreyFrame> frames = seen(rendition(take, aspect), aspect).frames();
                middles.put(aspect, frames.get(frames.size() / 2));
            } catch (IOException unreadable) {
                // An unreadable rendition cannot resemble the next scene; its own diagnosis reports the error.
                middles.remove(aspect);
            }
        }
        before = middles;
    }

    /** Returns the diagnosis of a take. An unreadable rendition becomes a finding. */
    Diagnosis judge(Scene scene, Take take) throws InterruptedException {
        Map<Aspect, GreyFrame> middles = new EnumMap<>(Aspect.class);
        List<Finding> findings = new ArrayList<>();
        for (Aspect aspect : shapes(take)) {
            try {
                RenditionMeasurements measurements = measured(scene, take, aspect);
                middles.put(aspect, measurements.middle());
                findings.addAll(judge.findings(measurements));
            } catch (MediaException unreadable) {
                String where = aspect.label() + ": " + unreadable.getMessage();
                findings.add(new Finding("readable", 0, 1, 0, Mend.NEW_SEED, where));
            } catch (IOException failed) {
                throw new PhaseFailure(
                        "scene " + (scene.index() + 1) + " cannot be inspected: " + failed.getMessage(), failed);
            }
        }
        before = middles;
        return judge.diagnosis(findings);
    }

    private RenditionMeasurements measured(Scene scene, Take take, Aspect aspect)
            throws IOException, InterruptedException {
        Seen seen = seen(rendition(take, aspect), aspect);
        return new RenditionMeasurements(
                scene,
                take.number(),
                isBought(take),
                aspect,
                seen.picture(),
                seen.frames(),
                take.textBoxes().getOrDefault(aspect, List.of()),
                Optional.ofNullable(before.get(aspect)));
    }

    /** Only a bought take has a prompt. */
    private static boolean isBought(Take take) {
        Take.Origin origin = take.origin();
        return origin != null && origin.prompt() != null;
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
        if (frames.isEmpty()) throw new MediaException(file + ": contains no frame");
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
