package io.reelwright.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Collects what has to be published with a video. */
final class Credits {
    private Credits() {}

    /** Returns the credit of the text, then those of the films in the order of the scenes; each once. */
    static List<Take.Credit> of(VideoState state) {
        SourceOrigin found = state.campaign().brief().origin();
        Stream<Take.Credit> text = Stream.ofNullable(found).flatMap(origin -> origin.credit().stream());
        return Stream.concat(text, films(state)).distinct().toList();
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
