package io.reelwright.campaign;

import java.util.ArrayList;
import java.util.List;

/** The narration, spoken, and the scenes that lie on it. */
public record Storyboard(Narration narration, List<Scene> scenes) {
    public Storyboard {
        scenes = List.copyOf(scenes);
    }

    /** The same board with one scene exchanged for another of its place. */
    public Storyboard with(Scene other) {
        List<Scene> changed = new ArrayList<>(scenes);
        changed.set(other.index(), other);
        return new Storyboard(narration, changed);
    }

    /** Length of the whole video in frames. */
    public int frames() {
        return scenes.stream().mapToInt(Scene::frames).sum();
    }
}
