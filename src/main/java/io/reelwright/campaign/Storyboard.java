package io.reelwright.campaign;

import java.util.List;

/** The narration, spoken, and the scenes that lie on it. */
public record Storyboard(Narration narration, List<Scene> scenes) {
    public Storyboard {
        scenes = List.copyOf(scenes);
    }

    /** Length of the whole video in frames. */
    public int frames() {
        return scenes.stream().mapToInt(Scene::frames).sum();
    }
}
