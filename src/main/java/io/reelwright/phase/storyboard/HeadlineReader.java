package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.text.Letters;
import io.reelwright.text.Token;
import io.reelwright.text.Words;
import java.util.List;
import java.util.Optional;

/** The words that say the most, set large. Every scene can have it. */
final class HeadlineReader implements CardReader {
    @Override
    public Optional<Choice> read(SceneText scene) {
        String text = Distiller.headline(scene, 6);
        List<String> lines = Phrases.lines(text, 3);
        String kicker = scene.index() == 0 ? "" : LeadIn.of(scene, Distiller.best(scene, 6));
        boolean kicks = !kicker.isEmpty() && !Letters.lower(text).contains(Letters.lower(kicker));
        Headline card = new Headline(
                kicks ? kicker : null, lines, plate(lines), Pictures.best(scene).orElse(null));
        return Optional.of(new Choice(card, scene.index() == 0 ? 0.8 : 0.6));
    }

    /** The line with the longest meaningful word, the later one among equals; none when there is but one line. */
    private static int plate(List<String> lines) {
        if (lines.size() < 2) return -1;
        int best = lines.size() - 1;
        int most = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            int longest = Token.of(lines.get(i)).stream()
                    .filter(token -> !Words.isStop(token.lower()))
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
