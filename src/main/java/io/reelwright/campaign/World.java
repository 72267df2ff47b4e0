package io.reelwright.campaign;

/**
 * The place in which a whole video plays.
 *
 * @param name   name of the world, for example {@code kitchen}; {@code neutral} for none
 * @param reason why it was chosen, one sentence
 */
public record World(String name, String reason) {
    /** Name of the world without a place: the look's own backdrop is shown. */
    public static final String NEUTRAL = "neutral";
}
