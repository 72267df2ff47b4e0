package io.reelwright.phase.storyboard;

import io.reelwright.place.Gazetteer;
import io.reelwright.place.Place;
import io.reelwright.place.PlaceKind;
import io.reelwright.place.PlaceMention;
import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Set;

/** Keeps palms out of Scotland and snow out of Delhi: pictures of warm and of cold countries against the places that a text names. */
final class PictureClimate {
    private static final Set<String> WARM = NounList.read("warm-pictures.txt");
    private static final Set<String> COLD = NounList.read("cold-pictures.txt");

    /** Pictures with a palm: they need a word of the text for it. */
    private static final Set<String> PALMS = Set.of("desert-island", "palm-tree");

    private static final String TROPICS =
            "(?i)\\b(?:palms?|tropics|tropical|coconuts?|caribbean|pacific|desert island|equator|hurricane|lagoon|atoll)\\b";

    /** Degrees from the equator beyond which no palm stands. */
    private static final double COOL = 42;

    /** Degrees from the equator within which no snow falls but on mountains. */
    private static final double HOT = 32;

    private PictureClimate() {}

    /** Returns whether a picture fits the places that a text names; a text without places takes any but a palm. */
    static boolean fits(String picture, String text) {
        boolean warm = WARM.contains(picture);
        boolean cold = COLD.contains(picture);
        if (!warm && !cold) return true;
        List<Place> places = Gazetteer.in(text).stream()
                .map(PlaceMention::place)
                .filter(place -> place.kind().isPoint())
                .toList();
        if (PALMS.contains(picture) && LinearRegex.contains(text, TROPICS)) return true;
        return places.isEmpty() && !PALMS.contains(picture)
                || places.stream().anyMatch(place -> warm ? isWarm(place) : isCold(place));
    }

    private static boolean isWarm(Place place) {
        return Math.abs(place.latitude()) < COOL;
    }

    private static boolean isCold(Place place) {
        return Math.abs(place.latitude()) > HOT || place.kind() == PlaceKind.MOUNTAIN;
    }
}
