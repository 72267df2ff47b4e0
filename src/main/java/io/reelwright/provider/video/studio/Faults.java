package io.reelwright.provider.video.studio;

import io.reelwright.text.Regex;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A test aid: makes the first take of named scenes bad on purpose, so that a test can see QUALITY find it and send exactly
 * that scene back. Off unless the setting {@code studio.fault} names scenes.
 *
 * @param planted which fault in the first take of which scene
 */
public record Faults(Map<Integer, Kind> planted) {
    public static final Faults NONE = new Faults(Map.of());

    /** What can be wrong with a take. */
    public enum Kind {
        BLACK,
        FROZEN,
        BLURRED,
        WRONG_LENGTH,
        DARK,
        OVERLAPPING_TEXT
    }

    public Faults {
        planted = Map.copyOf(planted);
    }

    /**
     * Reads {@code scene:kind} pairs with commas between: {@code 2:black,4:wrong-length}; empty for none.
     *
     * @throws IllegalArgumentException when it cannot be read; the message lists the kinds
     */
    public static Faults parse(String text) {
        Map<Integer, Kind> planted = new LinkedHashMap<>();
        for (String pair : Regex.split(text, ",", -1)) {
            if (pair.isBlank()) continue;
            String[] parts = Regex.split(pair.strip(), ":", -1);
            try {
                planted.put(
                        Integer.parseInt(parts[0]),
                        Kind.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "studio.fault: \"" + pair + "\" is not scene:kind, such as 2:black; kinds are black, frozen,"
                                + " blurred, wrong-length, dark, overlapping-text",
                        e);
            }
        }
        return new Faults(planted);
    }

    /** The fault of this take; only first takes have one. */
    Optional<Kind> in(int scene, int take) {
        return take == 1 ? Optional.ofNullable(planted.get(scene)) : Optional.empty();
    }
}
