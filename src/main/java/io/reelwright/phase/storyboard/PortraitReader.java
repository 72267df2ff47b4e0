package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Shows a person who is introduced with a full name, as the subject of what the scene tells. */
final class PortraitReader implements CardReader {
    private static final Set<String> PRONOUNS = WordSet.of("he|she|his|her|him|himself|herself");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        return SceneWords.of(scene)
                .flatMap(words -> words.inScene().stream()
                        .filter(word -> isSubject(word, words))
                        .flatMap(word -> PersonName.endingWith(word, words).stream())
                        .flatMap(name -> card(name, scene, words).stream())
                        .findFirst()
                        .map(card -> new CardChoice(card, scene.index() == 0 ? 0.78 : 0.92)));
    }

    private static Optional<Portrait> card(PersonName name, SceneText scene, SceneWords words) {
        Optional<PersonRole> role = PersonRole.of(name, words);
        if (role.isEmpty() && !name.beginsWithAFirstName() && !isCalledHeOrShe(name, words)) return Optional.empty();
        return Optional.of(new Portrait(
                name.text(words),
                role.map(it -> Phrases.sentenceCase(it.text())).orElse(null),
                ProfileChoice.of(scene.sentence(), scene.sentence(), scene.sentence()),
                words.at(name.last()),
                role.map(it -> words.at(it.word())).orElse(0.0)));
    }

    /** Returns whether the word is the subject of a verb, or named beside a noun that is one. */
    private static boolean isSubject(Word word, SceneWords words) {
        if (!word.name() || words.has(word, "det", "poss", "case")) return false;
        if (isSubjectOfAVerb(word, words)) return true;
        return word.label().equals("appos")
                && words.tree()
                        .head(word)
                        .filter(it -> !it.name() && isSubjectOfAVerb(it, words))
                        .isPresent();
    }

    private static boolean isSubjectOfAVerb(Word word, SceneWords words) {
        boolean label = word.label().equals("nsubj") || word.label().equals("nsubjpass");
        boolean alone = words.tree().child(word, "conj").isEmpty();
        return label
                && alone
                && words.tree()
                        .head(word)
                        .filter(it -> it.verb() || it.tag().equals("MD"))
                        .isPresent();
    }

    /** Returns whether the verb tells what only a person does, and the same sentence goes on with a pronoun for persons. */
    private static boolean isCalledHeOrShe(PersonName name, SceneWords words) {
        boolean acts = words.tree()
                .head(name.last())
                .filter(it -> WordSet.of(
                                "bear|marry|die|study|grow|dream|walk|sit|smile|retire|swim|climb|sleep|fall|ask|remember")
                        .contains(it.lemma()))
                .isPresent();
        return acts
                && words.tree().words().stream()
                        .filter(it -> it.index() > name.last().index())
                        .anyMatch(it -> PRONOUNS.contains(it.lower()));
    }
}
