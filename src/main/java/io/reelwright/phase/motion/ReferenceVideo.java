package io.reelwright.phase.motion;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.Shot;
import io.reelwright.campaign.Transition.Kind;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.media.UntrustedMedia;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures the shots of a reference video. */
final class ReferenceVideo {
    /** Maximum frame rate of the analysis, in frames a second: faster videos do not have shorter transitions. */
    private static final double MOST_FPS = 30;

    /** Maximum length of the analysed part, in seconds: a few minutes show the rhythm. A note reports that the rest was skipped. */
    private static final int MOST_SECONDS = 600;

    private static final int FEWEST_FRAMES = 10;
    private static final String REMEDY = "; use a video file with pictures (MP4, MOV, MKV, WebM), or omit --reference";

    private final UntrustedMedia reader;

    ReferenceVideo(UntrustedMedia reader) {
        this.reader = reader;
    }

    /**
     * Returns the blueprint of a file.
     *
     * @throws PhaseFailure if the file is missing, has no moving picture or is damaged; the message names the file and the remedy
     */
    MotionBlueprint measure(Path file) throws InterruptedException {
        try {
            UntrustedMedia.Opened opened = reader.open(file);
            ProbeResult.Picture picture = opened.picture();
            double fps = picture.fps() > 0 && picture.fps() <= MOST_FPS ? picture.fps() : MOST_FPS;
            ShotFinder finder = look(opened, fps);
            if (finder.frames() < FEWEST_FRAMES) throw tooShort(file, finder.frames());
            return blueprint(finder, fps);
        } catch (MediaException unreadable) {
            throw new PhaseFailure("reference " + unreadable.getMessage() + REMEDY, unreadable);
        } catch (IOException failed) {
            throw new PhaseFailure(
                    "reference " + file + ": cannot be read (" + failed.getMessage() + ")" + REMEDY, failed);
        }
    }

    private ShotFinder look(UntrustedMedia.Opened opened, double fps) throws IOException, InterruptedException {
        ShotFinder finder = new ShotFinder();
        FrameRequest wish = FrameRequest.all(FrameSignature.WIDTH, FrameSignature.HEIGHT, Pixels.BGR24)
                .atFps(fps)
                .part(0, (int) (MOST_SECONDS * fps));
        reader.frames(opened, wish, (index, bgr) -> {
            finder.add(bgr);
            return true;
        });
        return finder;
    }

    private static MotionBlueprint blueprint(ShotFinder finder, double fps) {
        List<Shot> shots = shots(finder.boundaries(), finder.frames(), fps);
        double seconds = finder.frames() / fps;
        List<String> notes = new ArrayList<>();
        notes.add("poses and camera moves of the reference were not measured: the camera follows the storyboard");
        if (shots.size() == 1) notes.add("the reference is a single shot: the storyboard keeps its own rhythm");
        if (finder.frames() >= (int) (MOST_SECONDS * fps))
            notes.add("only the first " + MOST_SECONDS / 60 + " minutes of the reference were measured");
        return new MotionBlueprint(
                MotionBlueprint.Origin.REFERENCE,
                List.of("shots", "transitions", "cut rhythm"),
                shots,
                median(shots),
                (shots.size() - 1) * 60 / seconds,
                notes);
    }

    /** Returns the shots. Each half of a gradual transition belongs to the shot next to it. */
    private static List<Shot> shots(List<ShotBoundary> boundaries, int frames, double fps) {
        List<Shot> shots = new ArrayList<>();
        double start = 0;
        for (ShotBoundary boundary : boundaries) {
            double middle = (boundary.first() + boundary.last()) / 2.0 / fps;
            shots.add(new Shot(start, middle, boundary.kind()));
            start = middle;
        }
        shots.add(new Shot(start, frames / fps, Kind.CUT));
        return shots;
    }

    private static double median(List<Shot> shots) {
        double[] lengths =
                shots.stream().mapToDouble(shot -> shot.end() - shot.start()).toArray();
        Arrays.sort(lengths);
        int half = lengths.length / 2;
        return lengths.length % 2 == 1 ? lengths[half] : (lengths[half - 1] + lengths[half]) / 2;
    }

    private static PhaseFailure tooShort(Path file, int frames) {
        return new PhaseFailure(
                "reference " + file + ": has only " + frames + " frames, too few to have a rhythm" + REMEDY);
    }
}
