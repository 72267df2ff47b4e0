package io.reelwright.provider.video;

/**
 * How a purchased film is cut so that it flows from the scene before it and into the one after it.
 *
 * @param chained whether the campaign's scenes go on from each other. All of them are then cropped in the middle, since a crop that changes
 *                between two scenes would be a jump
 * @param begins  whether the film begins with the frame that the scene before it shows last. That frame is left out, as it has been shown
 * @param ends    whether the film ends with the frame that the scene after it continues. It is then shown to its end, faster or slower
 */
public record FilmJoints(boolean chained, boolean begins, boolean ends) {
    /** A film that is independent of other scenes. */
    public static final FilmJoints NONE = new FilmJoints(false, false, false);
}
