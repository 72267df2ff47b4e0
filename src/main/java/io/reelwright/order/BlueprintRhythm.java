package io.reelwright.order;

import io.reelwright.campaign.MotionBlueprint.Change;
import io.reelwright.campaign.MotionBlueprint.Rhythm;
import io.reelwright.campaign.MotionBlueprint.Shot;
import io.reelwright.campaign.Transition;
import java.util.ArrayList;
import java.util.List;

/** The rhythm that follows from other parts of a blueprint. */
final class BlueprintRhythm {
    private BlueprintRhythm() {}

    /** Returns the shots between transitions: each half of a transition belongs to the shot next to it. Empty without transitions. */
    static Rhythm of(List<Change> transitions, int frames, double fps) {
        List<Shot> shots = new ArrayList<>();
        double start = 0;
        for (Change change : transitions) {
            double middle = (change.firstFrame() + change.lastFrame()) / 2.0 / fps;
            if (middle > start) shots.add(new Shot(start, middle, change.kind().drawn()));
            start = middle;
        }
        double end = frames / fps;
        if (!transitions.isEmpty() && end > start) shots.add(new Shot(start, end, Transition.Kind.CUT));
        return of(shots, end);
    }

    /** Returns shots with their median length and the number of cuts a minute. */
    static Rhythm of(List<Shot> shots, double seconds) {
        if (shots.isEmpty()) return new Rhythm(shots, 0, 0);
        double[] lengths = shots.stream()
                .mapToDouble(shot -> shot.end() - shot.start())
                .sorted()
                .toArray();
        int half = lengths.length / 2;
        double median = lengths.length % 2 == 1 ? lengths[half] : (lengths[half - 1] + lengths[half]) / 2;
        return new Rhythm(shots, median, (shots.size() - 1) * 60 / seconds);
    }
}
