package io.reelwright.provider.video;

import io.reelwright.campaign.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The place that a drawn take shows.
 *
 * @param world  name of the world in which the video plays
 * @param seed   root of the place's random choices, the same for all takes of a video
 * @param before the scene that is shown before the take, at whose last stand of the camera it begins; null for the first one
 */
public record Stage(String world, long seed, @Nullable Scene before) {
    /** No place: the look's own backdrop. */
    public static final Stage NEUTRAL = new Stage("neutral", 0);

    /** Creates the stage of a take that comes from nowhere. */
    public Stage(String world, long seed) {
        this(world, seed, null);
    }
}
