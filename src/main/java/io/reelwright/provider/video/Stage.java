package io.reelwright.provider.video;

/**
 * The place that a drawn take shows.
 *
 * @param world name of the world in which the video plays
 * @param seed  root of the place's random choices, the same for all takes of a video
 */
public record Stage(String world, long seed) {
    /** No place: the look's own backdrop. */
    public static final Stage NEUTRAL = new Stage("neutral", 0);
}
