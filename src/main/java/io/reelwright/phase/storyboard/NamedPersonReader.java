package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.text.WordSet;
import java.util.List;

/** Shows a person who is no subject but whose first name and role the text tells: {@code by stripping the center Casey Mittelstadt}. */
final class NamedPersonReader implements MomentReader {
    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> words.inScene().stream()
                        .filter(it ->
                                it.name() && WordSet.of("dobj|pobj|appos|conj").contains(it.label()))
                        .flatMap(it -> PersonName.endingWith(it, words).stream())
                        .filter(PersonName::beginsWithAFirstName)
                        .flatMap(name -> PersonRole.of(name, words).stream()
                                .map(role -> new Portrait(
                                        name.text(words),
                                        Phrases.sentenceCase(role.text()),
                                        Profile.PLAIN,
                                        words.at(name.last()),
                                        words.at(role.word())))))
                .limit(1)
                .map(card -> new CardChoice(card, 0.8))
                .toList();
    }
}
