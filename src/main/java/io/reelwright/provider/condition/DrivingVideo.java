package io.reelwright.provider.condition;

/**
 * The form in which a model takes the movement of persons.
 *
 * @param style   what is drawn
 * @param width   in pixels, even
 * @param height  in pixels, even
 * @param fps     frames per second
 * @param persons maximum number of persons; those who are seen best are drawn
 * @param bytes   maximum size of the file
 */
public record DrivingVideo(Style style, int width, int height, int fps, int persons, long bytes) {
    /** What is drawn. */
    public enum Style {
        /** Lines between keypoints on black, for models that are trained on such lines. */
        SKELETON,
        /** A rounded human figure on a light ground, for models that look for a person. */
        FIGURE
    }
}
