package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the text says a person is, in its own words.
 *
 * @param text at most five words
 * @param word the word on which it is shown
 */
record PersonRole(String text, Word word) {
    private static final int MOST_WORDS = 5;
    private static final Set<String> JOINS = WordSet.of("of|at|from|for|in");

    /** Returns the role of a person: before the name, beside it, after {@code is}, or else the year of birth. */
    static Optional<PersonRole> of(PersonName name, SceneWords scene) {
        return before(name, scene)
                .or(() -> beside(name, scene))
                .or(() -> said(name, scene))
                .or(() -> born(name, scene))
                .or(() -> aged(name, scene));
    }

    /** {@code Patrick Carlineo, 55, could face prison}. */
    private static Optional<PersonRole> aged(PersonName name, SceneWords scene) {
        return scene.tree().children(name.last(), "appos", "nummod", "npadvmod").stream()
                .filter(it -> isAge(it, scene))
                .map(age -> new PersonRole("aged " + age.text(), age))
                .findFirst();
    }

    /** Returns whether a number between commas is the age of the person named before it. */
    static boolean isAge(Word number, SceneWords scene) {
        boolean between =
                scene.before(number).filter(it -> it.text().equals(",")).isPresent()
                        && scene.after(number).filter(it -> it.mark()).isPresent();
        return between
                && LinearRegex.matches(number.text(), "[1-9]\\d|1[01]\\d")
                && scene.tree().head(number).filter(Word::name).isPresent()
                && scene.has(number);
    }

    /** {@code the reporter Nellie Bly}. */
    private static Optional<PersonRole> before(PersonName name, SceneWords scene) {
        return scene.before(name.first())
                .filter(it -> isRole(it, scene))
                .map(noun -> new PersonRole(scene.text(scene.phraseStart(noun), noun), noun));
    }

    /** {@code Marie Curie, a physicist from Warsaw,} or {@code The physicist, Marie Curie,}. */
    private static Optional<PersonRole> beside(PersonName name, SceneWords scene) {
        return scene.tree()
                .child(name.last(), "appos")
                .or(() -> scene.tree()
                        .head(name.last())
                        .filter(_ -> name.last().label().equals("appos")))
                .filter(it -> isRole(it, scene))
                .map(noun -> whole(noun, scene));
    }

    /** {@code Florence Nightingale was a nurse}. */
    private static Optional<PersonRole> said(PersonName name, SceneWords scene) {
        return scene.tree()
                .head(name.last())
                .filter(verb -> verb.lemma().equals("be") && name.last().label().equals("nsubj"))
                .filter(verb -> !scene.has(verb, "neg"))
                .flatMap(verb -> scene.tree().child(verb, "attr"))
                .filter(it -> isRole(it, scene))
                .map(noun -> whole(noun, scene));
    }

    private static Optional<PersonRole> born(PersonName name, SceneWords scene) {
        return scene.tree().children(name.last(), "acl", "relcl").stream()
                .filter(it -> it.lower().equals("born"))
                .flatMap(it -> scene.tree().subtree(it).stream())
                .filter(it -> LinearRegex.matches(it.text(), "1\\d{3}|20\\d{2}") && scene.has(it))
                .map(year -> new PersonRole("born " + year.text(), year))
                .findFirst();
    }

    private static boolean isRole(Word word, SceneWords scene) {
        return (word.tag().equals("NN") || word.tag().equals("NNP")) && Referents.isPerson(word) && scene.has(word);
    }

    /** Returns the noun with the words that describe it, and with a place or a field if that is short. */
    private static PersonRole whole(Word noun, SceneWords scene) {
        Word first = scene.phraseStart(noun);
        Word end = scene.tree().children(noun, "prep").stream()
                .filter(prep -> JOINS.contains(prep.lower()) && prep.index() == noun.index() + 1)
                .findFirst()
                .flatMap(prep -> scene.tree().child(prep, "pobj"))
                .filter(it -> it.noun() && scene.has(it) && it.index() - first.index() < MOST_WORDS)
                .filter(it ->
                        scene.tree().children(it, "relcl", "acl", "cc", "prep").isEmpty())
                .orElse(noun);
        return new PersonRole(scene.text(first, end), noun);
    }
}
