package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Figure;
import java.util.Optional;

/** Reads two values of one thing: from one to the other, then and now, or in two years. */
final class BeforeAfterReader implements CardReader {
    private static final int MOST_WORDS = 5;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        return ChangedValue.in(scene).map(found -> {
            Figure before = found.before();
            String unit = CardLabels.isGlued(before.unit()) ? "" : before.unit();
            boolean told = before.first() < found.after().first();
            BeforeAfter card = new BeforeAfter(
                    label(scene, before),
                    unit,
                    new Bar(
                            found.beforeMark(),
                            before.value(),
                            CardLabels.shown(before),
                            told ? scene.at(before.first()) : 0),
                    new Bar(
                            found.afterMark(),
                            found.after().value(),
                            CardLabels.shown(found.after()),
                            scene.at(found.after().first())));
            return new CardChoice(card, scene.index() == 0 ? 0.82 : 0.96);
        });
    }

    /** Returns what the values are of; empty when the scene names it only with a pronoun. */
    private static String label(SceneText scene, Figure figure) {
        String subject = Phrases.subject(scene, figure.first(), MOST_WORDS);
        return subject.isEmpty() || LinearRegex.contains(subject, "\\d") ? "" : Phrases.sentenceCase(subject);
    }
}
