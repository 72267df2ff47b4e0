package io.reelwright.phase.motion;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import java.util.List;

/** Lengths of shots that follow one another, in frames at 30 a second; at the end they begin again. */
record Rhythm(List<Integer> lengths) {
    Rhythm {
        lengths = List.copyOf(lengths);
    }

    /** The rhythm of a reference; empty when it has no cut at all. */
    static Rhythm of(MotionBlueprint blueprint) {
        if (blueprint.shots().size() < 2) return new Rhythm(List.of());
        return new Rhythm(blueprint.shots().stream()
                .map(shot -> (int) Math.round((shot.end() - shot.start()) * Scene.FPS))
                .toList());
    }

    /** Whether there is nothing to follow. */
    boolean isEmpty() {
        return lengths.isEmpty();
    }

    /** The length of the shot at a place of the endless row. */
    int at(int place) {
        return lengths.get(place % lengths.size());
    }
}
