package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the shots of a video. Frames are given one after another; afterwards {@link #boundaries()} says where one shot gives
 * way to the next, how, and how sure that is.
 */
final class ShotFinder {
    private final DistanceBand band = new DistanceBand();
    private final List<Signature> pictures = new ArrayList<>();

    /** Takes the next frame: {@link Signature#WIDTH} x {@link Signature#HEIGHT} pixels, blue, green, red. */
    void add(byte[] bgr) {
        Signature signature = Signature.of(bgr);
        band.add(signature);
        pictures.add(signature);
    }

    /** How many frames were given. */
    int frames() {
        return band.frames();
    }

    /** All boundaries in order of time. */
    List<Boundary> boundaries() {
        List<Integer> cuts = HardCuts.in(band);
        List<Boundary> found = new ArrayList<>();
        List<Gradual.Stretch> fades = new Fades(pictures, cuts).find();
        for (Gradual.Stretch fade : fades) found.add(boundary(Kind.FADE_THROUGH_COLOUR, fade));
        for (Gradual.Stretch stretch : new Gradual(band, cuts).find(fades))
            found.add(boundary(TransitionKind.of(pictures(stretch)), stretch));
        for (int cut : cuts) found.add(new Boundary(Kind.CUT, cut, cut, 1));
        found.sort(Comparator.comparingInt(Boundary::first));
        return found;
    }

    private static Boundary boundary(Kind kind, Gradual.Stretch stretch) {
        return new Boundary(kind, stretch.before() + 1, stretch.after(), Math.min(1, stretch.strength() * 2));
    }

    private int[][] pictures(Gradual.Stretch stretch) {
        int[][] greys = new int[stretch.after() - stretch.before() + 1][];
        for (int i = 0; i < greys.length; i++)
            greys[i] = pictures.get(stretch.before() + i).grey();
        return greys;
    }
}
