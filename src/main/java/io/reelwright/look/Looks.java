package io.reelwright.look;

import java.util.List;
import java.util.stream.Stream;

/** All looks, found by name. */
public final class Looks {
    /** Maximum hue rotation of a channel from the look's own hues, in degrees to either side. */
    public static final int TURN = 12;

    private static final List<Look> ALL =
            Stream.concat(DarkLooks.all().stream(), LightLooks.all().stream()).toList();

    private Looks() {}

    /** Returns all looks with their original hues, in a fixed order. */
    public static List<Look> all() {
        return ALL;
    }

    /**
     * Returns the look with a name as in {@link Look#name()}.
     *
     * @throws IllegalArgumentException when no look has that name; the message lists the names
     */
    public static Look of(String name) {
        int sign = Math.max(name.lastIndexOf('+'), name.lastIndexOf('-'));
        String base = sign < 0 ? name : name.substring(0, sign);
        for (Look look : ALL) {
            if (look.name().equals(base)) return look.turned(sign < 0 ? 0 : degrees(name, sign));
        }
        throw unknown(name);
    }

    private static int degrees(String name, int sign) {
        try {
            int degrees = Integer.parseInt(name.substring(sign));
            if (Math.abs(degrees) <= TURN) return degrees;
        } catch (NumberFormatException e) {
            throw unknown(name);
        }
        throw unknown(name);
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("no look is called " + name + "; choose from "
                + String.join(", ", ALL.stream().map(Look::name).toList())
                + ", each also with its hues rotated by up to 12 degrees, such as orbit+7");
    }
}
