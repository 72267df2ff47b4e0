package io.reelwright.campaign;

import java.util.ArrayList;
import java.util.List;

/** The spoken narration and the scenes that cover it. */
public record Storyboard(Narration narration, List<Scene> scenes) {
    public Storyboard {
        scenes = List.copyOf(scenes);
    }

    /** Returns the same storyboard in which one scene replaces the scene of the same index. */
    public Storyboard with(Scene other) {
        List<Scene> changed = new ArrayList<>(scenes);
        changed.set(other.index(), other);
        return new Storyboard(narration, changed);
    }

    /** Returns whether services are named for single scenes. */
    boolean namesServices() {
        return scenes.stream().anyMatch(scene -> !scene.providers().isEmpty());
    }

    /** Returns the length of the whole video in frames. */
    public int frames() {
        return scenes.stream().mapToInt(Scene::frames).sum();
    }
}
