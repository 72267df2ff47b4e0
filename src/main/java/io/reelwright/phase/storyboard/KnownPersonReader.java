package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.language.grammar.Word;
import java.util.List;

/** Shows a person again who was introduced with a full name, where the last name alone is the subject of what a scene tells. */
final class KnownPersonReader implements MomentReader {
    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> words.inScene().stream()
                        .filter(it -> it.name() && isSubject(it, words))
                        .flatMap(it -> before.fullName(it.text()).stream()
                                .map(name -> new CardChoice(
                                        new Portrait(name, null, Profile.PLAIN, words.at(it), 0), 0.74))))
                .limit(1)
                .toList();
    }

    private static boolean isSubject(Word word, SceneWords words) {
        boolean label = word.label().equals("nsubj") || word.label().equals("nsubjpass");
        boolean alone = words.before(word)
                .filter(it -> it.name() && words.tree().below(it, word))
                .isEmpty();
        return label && alone && words.tree().head(word).filter(Word::verb).isPresent();
    }
}
