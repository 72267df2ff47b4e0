package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;

/**
 * Shows persons who are not what the sentence is about, {@code by stripping the center Casey Mittelstadt}, and those who are named beside
 * another one, {@code Pat Simmons and John McFee}: by their first name, with their role if the text tells it.
 */
final class NamedPersonReader implements MomentReader {
    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> words.inScene().stream()
                        .filter(it -> it.name()
                                && WordSet.of("dobj|pobj|appos|conj|nsubj|nsubjpass")
                                        .contains(it.label()))
                        .flatMap(it -> PersonName.endingWith(it, words).stream())
                        .filter(PersonName::beginsWithAFirstName)
                        .flatMap(name -> card(name, words).stream()))
                .toList();
    }

    private static Optional<CardChoice> card(PersonName name, SceneWords words) {
        Optional<PersonRole> role = PersonRole.of(name, words);
        boolean beside = WordSet.of("conj|nsubj|nsubjpass").contains(name.last().label());
        if (role.isEmpty() && !beside) return Optional.empty();
        Portrait portrait = new Portrait(
                name.text(words),
                role.map(it -> Phrases.sentenceCase(it.text())).orElse(null),
                Profile.PLAIN,
                words.at(name.last()),
                role.map(it -> words.at(it.word())).orElse(0.0));
        return Optional.of(new CardChoice(portrait, role.isPresent() ? 0.8 : 0.68));
    }
}
