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
    private final List<int[]> pictures = new ArrayList<>();

    /** Takes the next frame: {@link Signature#WIDTH} x {@link Signature#HEIGHT} pixels, blue, green, red. */
    void add(byte[] bgr) {
        Signature signature = Signature.of(bgr);
        band.add(signature);
        pictures.add(signature.grey());
    }

    /** How many frames were given. */
    int frames() {
        return band.frames();
    }

    /** All boundaries in order of time. */
    List<Boundary> boundaries() {
        List<Integer> cuts = HardCuts.in(band);
        List<Boundary> found = new ArrayList<>();
        for (Gradual.Stretch s : new Gradual(band, cuts).find())
            found.add(new Boundary(Kind.DISSOLVE, s.before() + 1, s.after(), s.strength()));
        for (int cut : cuts) found.add(new Boundary(Kind.CUT, cut, cut, 1));
        found.sort(Comparator.comparingInt(Boundary::first));
        return found;
    }
}
