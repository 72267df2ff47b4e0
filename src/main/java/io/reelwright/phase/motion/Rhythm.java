package io.reelwright.phase.motion;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import java.util.List;

/** Lengths of successive shots, in frames at 30 a second. After the last one the sequence repeats. */
record Rhythm(List<Integer> lengths) {
    Rhythm {
        lengths = List.copyOf(lengths);
    }

    /** Returns the rhythm of a reference video; empty if it has no cut. */
    static Rhythm of(MotionBlueprint blueprint) {
        if (blueprint.shots().size() < 2) return new Rhythm(List.of());
        return new Rhythm(blueprint.shots().stream()
                .map(shot -> (int) Math.round((shot.end() - shot.start()) * Scene.FPS))
                .toList());
    }

    /** Returns whether there is no rhythm to follow. */
    boolean isEmpty() {
        return lengths.isEmpty();
    }

    /** Returns the length of the shot at a position of the endlessly repeated sequence. */
    int at(int place) {
        return lengths.get(place % lengths.size());
    }
}
