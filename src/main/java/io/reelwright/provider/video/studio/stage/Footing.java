package io.reelwright.provider.video.studio.stage;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * What the place behind a scene offers to what is shown in it.
 *
 * @param surface y of the line on which things stand, in pixels of the frame; 0 where there is none
 * @param axis    whether that line lies right below the band of text, as an axis on which values stand
 * @param boards  colour of the boards on its wall; null where it has none
 */
public record Footing(int surface, boolean axis, @Nullable Color boards) {
    /** No place. */
    public static final Footing NONE = new Footing(0, false, null);
}
