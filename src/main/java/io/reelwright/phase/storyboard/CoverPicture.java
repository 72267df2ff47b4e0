package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives the first card a picture where its own words name none, because platforms show its frame as the cover. */
final class CoverPicture {
    private CoverPicture() {}

    /** Returns the cards; the first one shows a thing of the topic, else the first thing, and no sign, of which several scenes speak. */
    static List<SceneCard> added(List<SceneCard> cards, List<SceneText> scenes) {
        if (!(cards.getFirst() instanceof Headline cover) || cover.picture() != null) return cards;
        SceneText first = scenes.getFirst();
        Optional<String> picture = Stream.concat(
                        first.pictures().several(first, 1).stream(),
                        scenes.stream()
                                .flatMap(scene -> scene.picture().stream())
                                .filter(it -> first.pictures().isThing(it) && isTold(it, scenes)))
                .findFirst();
        if (picture.isEmpty()) return cards;
        List<SceneCard> pictured = new ArrayList<>(cards);
        pictured.set(0, new Headline(cover.kicker(), cover.lines(), cover.plate(), picture.get()));
        return pictured;
    }

    /** Returns whether more than one scene speaks of a thing: what is named once in passing is not what the video is about. */
    private static boolean isTold(String picture, List<SceneText> scenes) {
        long told = scenes.stream()
                .filter(scene ->
                        scene.seen().stream().anyMatch(seen -> seen.picture().equals(picture)))
                .count();
        return told > 1;
    }
}
