package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the most important words in large letters. It suits every scene. */
final class HeadlineReader implements CardReader {
    private static final int MOST_HOOK_WORDS = 7;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        String text = isShortHook(scene)
                ? Phrases.sentenceCase(scene.plain(0, scene.tokens().size()))
                : KeyPhraseFinder.headline(scene, 6);
        String kicker = scene.index() == 0 ? "" : LeadIn.of(scene, KeyPhraseFinder.best(scene, 6));
        boolean kicks = !kicker.isEmpty() && !CharacterClasses.lower(text).contains(CharacterClasses.lower(kicker));
        Headline card = card(kicks ? kicker : null, text, scene.picture().orElse(null));
        return Optional.of(new CardChoice(card, scene.index() == 0 ? 0.8 : 0.6));
    }

    /** Returns a headline of a few words. */
    static Headline card(@Nullable String kicker, String text, @Nullable String picture) {
        List<String> lines = Phrases.lines(text, 3);
        return new Headline(kicker, lines, plate(lines), picture);
    }

    /** Returns whether the scene is a first sentence that is short enough to stand whole on the cover. */
    private static boolean isShortHook(SceneText scene) {
        boolean whole = scene.opensSentence()
                && scene.text().strip().equals(scene.sentence().strip());
        return scene.index() == 0 && whole && scene.tokens().size() <= MOST_HOOK_WORDS;
    }

    /** Returns the line with the longest meaningful word, preferring later lines; −1 if there is only one line. */
    private static int plate(List<String> lines) {
        if (lines.size() < 2) return -1;
        int best = lines.size() - 1;
        int most = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            int longest = Token.of(lines.get(i)).stream()
                    .filter(token -> !SearchWords.isStop(token.lower()))
                    .mapToInt(token -> token.core().length())
                    .max()
                    .orElse(0);
            if (longest > most) {
                most = longest;
                best = i;
            }
        }
        return best;
    }
}
