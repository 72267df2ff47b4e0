package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the shots of a video. After all frames were added in order, {@link #boundaries()} returns the boundaries between the shots, with
 * their kinds and confidences.
 */
final class ShotFinder {
    private final DistanceBand band = new DistanceBand();
    private final List<FrameSignature> pictures = new ArrayList<>();

    /** Adds the next frame: {@link FrameSignature#WIDTH} x {@link FrameSignature#HEIGHT} pixels, three bytes each: blue, green, red. */
    void add(byte[] bgr) {
        FrameSignature signature = FrameSignature.of(bgr);
        band.add(signature);
        pictures.add(signature);
    }

    /** Returns the number of frames added. */
    int frames() {
        return band.frames();
    }

    /** Returns all boundaries in order of time. */
    List<ShotBoundary> boundaries() {
        List<Integer> cuts = HardCutFinder.in(band);
        List<ShotBoundary> found = new ArrayList<>();
        List<GradualTransitionFinder.Stretch> fades = new FadeFinder(pictures, cuts).find();
        for (GradualTransitionFinder.Stretch fade : fades) found.add(boundary(Kind.FADE_THROUGH_COLOUR, fade));
        for (GradualTransitionFinder.Stretch stretch : new GradualTransitionFinder(band, cuts).find(fades))
            found.add(boundary(TransitionKind.of(pictures(stretch)), stretch));
        for (int cut : cuts) found.add(new ShotBoundary(Kind.CUT, cut, cut, 1));
        found.sort(Comparator.comparingInt(ShotBoundary::first));
        return found;
    }

    private static ShotBoundary boundary(Kind kind, GradualTransitionFinder.Stretch stretch) {
        return new ShotBoundary(kind, stretch.before() + 1, stretch.after(), Math.min(1, stretch.strength() * 2));
    }

    private int[][] pictures(GradualTransitionFinder.Stretch stretch) {
        int[][] greys = new int[stretch.after() - stretch.before() + 1][];
        for (int i = 0; i < greys.length; i++)
            greys[i] = pictures.get(stretch.before() + i).grey();
        return greys;
    }
}
