package io.reelwright.campaign;

import java.util.List;

/**
 * The place in which a whole video plays.
 *
 * @param name   name of the world, for example {@code kitchen}; {@code neutral} for none
 * @param reason why it was chosen, one sentence
 */
public record World(String name, String reason) {
    /** Name of the world without a place: the look's own backdrop is shown. */
    public static final String NEUTRAL = "neutral";

    /** The names that an order can choose from: those of the places in alphabetical order, then {@link #NEUTRAL}. */
    public static final List<String> NAMES = List.of(
            "arena",
            "atlas",
            "body",
            "circuit",
            "clinic",
            "court",
            "desk",
            "field",
            "forest",
            "kitchen",
            "laboratory",
            "market",
            "mountain",
            "road",
            "room",
            "sea",
            "shelf",
            "space",
            "stage",
            "street",
            "town",
            NEUTRAL);
}
