package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;

/** Shows an object in large size with a few words beside it. */
final class HeroReader implements CardReader {
    private static final int MOST_WORDS = 5;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        List<PictureFinder.Seen> seen = scene.seen();
        KeyPhraseFinder.Stretch best = KeyPhraseFinder.best(scene, MOST_WORDS);
        String statement = KeyPhraseFinder.headline(scene, MOST_WORDS);
        Hero card = new Hero(
                lead(scene, best),
                statement,
                seen.isEmpty() ? null : seen.getFirst().picture(),
                seen.stream()
                        .skip(1)
                        .map(PictureFinder.Seen::picture)
                        .distinct()
                        .filter(name -> !name.equals(seen.getFirst().picture()))
                        .limit(2)
                        .toList());
        boolean shows = !seen.isEmpty()
                && (best.to() - best.from() > 1 || seen.getFirst().from() == best.from());
        return Optional.of(new CardChoice(card, shows ? 0.7 : 0.25));
    }

    /** Returns the words before the statement if they form a short phrase, else the statement's condition or subject. */
    private static String lead(SceneText scene, KeyPhraseFinder.Stretch best) {
        String condition = LeadIn.condition(scene, best.from());
        if (!condition.isEmpty()) return Phrases.sentenceCase(condition);
        int start = best.from() > 0 ? scene.clauseStart(best.from()) : 0;
        int length = best.from() - start;
        boolean whole = length >= 2
                && length <= 5
                && best.to() > best.from()
                && !hasPronoun(scene, start, best.from())
                && scene.classes().get(best.from() - 1) != WordClass.CONJUNCTION
                && scene.classes().get(best.from() - 1) != WordClass.DETERMINER
                && !WordSet.of("of|than|about|between|from|by|under|over|nearly|almost")
                        .contains(scene.tokens().get(best.from() - 1).lower());
        return whole ? Phrases.sentenceCase(scene.plain(start, best.from())) : LeadIn.of(scene, best);
    }

    private static boolean hasPronoun(SceneText scene, int from, int to) {
        return scene.classes().subList(from, to).contains(WordClass.PRONOUN);
    }
}
