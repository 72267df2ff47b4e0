package io.reelwright.graph;

import io.reelwright.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user changes about a scene.
 *
 * @param prompt    what it should show; null to show the same
 * @param providers services that are asked for it, instead of those of the order or the tier: empty for those again; null to keep them
 */
public record SceneChange(@Nullable String prompt, @Nullable List<String> providers) {
    /** Changes nothing. */
    public static final SceneChange NONE = new SceneChange(null, null);

    public SceneChange {
        if (providers != null) providers = List.copyOf(providers);
    }

    /** Returns a change of what the scene shows. */
    public static SceneChange shows(String prompt) {
        return new SceneChange(prompt, null);
    }

    /** Returns whether it changes nothing. */
    public boolean isNone() {
        return prompt == null && providers == null;
    }

    /** Returns the event that tells it; {@code scene} stands for both. Not to be called when it changes nothing. */
    Event event(int scene) {
        return new Event.Edited(providers == null ? "prompt" : prompt == null ? "providers" : "scene", scene);
    }
}
