package io.reelwright.look;

import io.reelwright.campaign.Niche;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** All looks, found by name or by niche. */
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

    /**
     * Returns the look of a channel. The seed chooses one of the niche's one or two looks and rotates its hues by up to {@link
     * #TURN} degrees.
     */
    public static Look forNiche(Niche niche, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> fitting = fitting(niche);
        String name = fitting.get(random.nextInt(fitting.size()));
        return of(name).turned(random.nextInt(-TURN, TURN + 1));
    }

    /** Returns the names of the looks that fit a niche, the best first. */
    public static List<String> fitting(Niche niche) {
        return switch (niche) {
            case SCIENCE -> List.of("orbit");
            case HISTORY -> List.of("parchment");
            case FINANCE -> List.of("ledger");
            case HEALTH -> List.of("daybreak");
            case TECHNOLOGY -> List.of("blueprint");
            case FOOD -> List.of("honeycomb", "roast");
            case TRAVEL -> List.of("postcard");
            case STORYTELLING -> List.of("nocturne");
            case NEWS -> List.of("bulletin");
            case MOTIVATION -> List.of("sunrise");
            case NATURE -> List.of("reef");
        };
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
