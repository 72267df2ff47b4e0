package io.reelwright.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses between places of the same name. */
final class Homonyms {
    /** Places of one name so near to each other are one place on a map, in kilometres. */
    private static final double ONE = 200;

    private static final double FAR_LARGER = 10;
    /** Distances from other places of the text, in kilometres: of a small bearer of a name that is meant, and of the large one that is not. */
    private static final double NEAR = 500;

    private static final double AWAY = 1_500;
    private static final double REACH = 3_000;
    /** How many times as far away the next bearer of the name must be. */
    private static final double NEARER = 1.3;

    private Homonyms() {}

    /** Returns the place that is far larger than all others of its name; empty if there is none. */
    static Optional<Place> evident(List<Place> bearers) {
        List<Place> sorted = sorted(bearers);
        Place first = sorted.getFirst();
        boolean alone = sorted.stream()
                .skip(1)
                .allMatch(it -> first.kilometresTo(it) < ONE || first.rank() >= FAR_LARGER * it.rank());
        return alone ? Optional.of(first) : Optional.empty();
    }

    /**
     * Returns the place that is meant; empty if nothing decides.
     *
     * @param others the text's other places
     */
    static Optional<Place> among(List<Place> bearers, List<Place> others) {
        Optional<Place> evident = evident(bearers);
        if (evident.isPresent()) {
            Place large = evident.get();
            Optional<Place> small = bearers.stream()
                    .filter(it -> it.kilometresTo(large) >= ONE)
                    .filter(it -> count(it, others, NEAR) >= 2 && count(large, others, AWAY) == 0)
                    .max(Comparator.comparingLong(Place::rank));
            return small.or(() -> evident);
        }
        if (others.isEmpty()) return Optional.empty();
        List<Place> nearest = bearers.stream()
                .sorted(Comparator.comparingDouble(it -> nearest(it, others)))
                .toList();
        Place first = nearest.getFirst();
        double away = nearest(first, others);
        boolean plain = nearest.stream()
                .skip(1)
                .allMatch(it -> first.kilometresTo(it) < ONE || nearest(it, others) > NEARER * away);
        return plain && away < REACH ? Optional.of(first) : Optional.empty();
    }

    /** Returns the bearer of a name that lies in a country or a state named right after it: {@code Paris, Texas}. */
    static Optional<Place> within(List<Place> bearers, List<Place> larger) {
        return larger.stream()
                .flatMap(whole -> bearers.stream()
                        .filter(it -> whole.kind() == PlaceKind.COUNTRY
                                ? !whole.country().isEmpty() && it.country().equals(whole.country())
                                : it.kilometresTo(whole) < NEAR))
                .max(Comparator.comparingLong(Place::rank));
    }

    private static List<Place> sorted(List<Place> bearers) {
        return bearers.stream()
                .sorted(Comparator.comparingLong(Place::rank).reversed())
                .toList();
    }

    private static long count(Place place, List<Place> others, double within) {
        return others.stream().filter(it -> place.kilometresTo(it) < within).count();
    }

    private static double nearest(Place place, List<Place> others) {
        return others.stream().mapToDouble(place::kilometresTo).min().orElse(Double.MAX_VALUE);
    }
}
