package io.reelwright.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Collects what has to be published with a video. */
final class Credits {
    private static final Take.Credit PLACES = new Take.Credit(
            "Places of maps: GeoNames",
            "https://www.geonames.org/",
            "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/");

    private Credits() {}

    /** Returns the credit of the text, then those of the films in the order of the scenes, then that of the maps; each once. */
    static List<Take.Credit> of(VideoState state) {
        SourceOrigin found = state.campaign().brief().origin();
        Stream<Take.Credit> text = Stream.ofNullable(found).flatMap(origin -> origin.credit().stream());
        return Stream.of(text, films(state), maps(state))
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    /** Returns the credit of the table of places if a scene is drawn as a map. */
    private static Stream<Take.Credit> maps(VideoState state) {
        Storyboard board = state.storyboard();
        if (board == null) return Stream.empty();
        return board.scenes().stream()
                .filter(scene -> scene.beats().stream().anyMatch(beat -> beat.card() instanceof SceneCard.Map))
                .flatMap(scene -> state.bestTake(scene.index()).stream())
                // A film shows no map.
                .filter(take -> !take.textBoxes().isEmpty())
                .map(_ -> PLACES);
    }

    private static Stream<Take.Credit> films(VideoState state) {
        Storyboard board = state.storyboard();
        if (board == null) return Stream.empty();
        return board.scenes().stream()
                .flatMap(scene -> state.bestTake(scene.index()).stream())
                .map(Take::origin)
                .filter(Objects::nonNull)
                .flatMap(origin -> origin.credits().stream());
    }
}
