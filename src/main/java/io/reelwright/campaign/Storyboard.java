package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spoken narration and the scenes that cover it.
 *
 * @param world the place in which the video plays; null in storyboards of older versions
 */
public record Storyboard(
        Narration narration,
        List<Scene> scenes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable World world) {
    public Storyboard {
        scenes = List.copyOf(scenes);
    }

    /** Creates a storyboard that plays in no place. */
    public Storyboard(Narration narration, List<Scene> scenes) {
        this(narration, scenes, null);
    }

    /** Returns the same storyboard with other scenes. */
    public Storyboard showing(List<Scene> others) {
        return new Storyboard(narration, others, world);
    }

    /** Returns the name of the world in which the video plays. */
    public String worldName() {
        return world == null ? World.NEUTRAL : world.name();
    }

    /** Returns the same storyboard in which one scene replaces the scene of the same index. */
    public Storyboard with(Scene other) {
        List<Scene> changed = new ArrayList<>(scenes);
        changed.set(other.index(), other);
        return showing(changed);
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
