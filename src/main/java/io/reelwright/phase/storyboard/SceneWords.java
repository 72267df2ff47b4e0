package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a scene as grammar reads them, and where they are spoken. */
final class SceneWords {
    /** Seconds after the last word of a scene that a card may wait for the rest of its sentence. */
    private static final double WAITS = 3.2;

    private final SceneText scene;
    private final SceneGrammar grammar;

    private SceneWords(SceneText scene, SceneGrammar grammar) {
        this.scene = scene;
        this.grammar = grammar;
    }

    /** Returns the words of a scene; empty if its language is not English. */
    static Optional<SceneWords> of(SceneText scene) {
        return scene.grammar().map(grammar -> new SceneWords(scene, grammar));
    }

    Tree tree() {
        return grammar.tree();
    }

    /** Returns the words of the scene's sentence that lie in the scene. */
    List<Word> inScene() {
        return tree().words().stream().filter(this::has).toList();
    }

    /** Returns the words that lie between two offsets of the scene, without marks. */
    List<Word> between(int begin, int end) {
        return tree().words().stream()
                .filter(it -> !it.mark() && it.begin() >= grammar.begin() + begin && it.end() <= grammar.begin() + end)
                .toList();
    }

    boolean has(Word word) {
        return grammar.has(word.begin(), word.end());
    }

    /** Returns whether a word is spoken in the scene, or in the same sentence so soon after it that a card may wait for it. */
    boolean reaches(Word word) {
        if (has(word)) return true;
        int token = token(word);
        return word.begin() >= grammar.end()
                && token < scene.times().size()
                && scene.at(token) - scene.at(scene.tokens().size() - 1) <= WAITS;
    }

    /** Returns the index of the spoken word of which this is a part. */
    int token(Word word) {
        if (word.begin() >= grammar.end())
            return scene.tokens().size()
                    + Token.of(tree().text().substring(grammar.end(), word.end()))
                            .size()
                    - 1;
        return scene.tokenAt(word.begin() - grammar.begin());
    }

    /** Returns the second at which a word begins, from the scene's start. */
    double at(Word word) {
        return scene.at(token(word));
    }

    /** Returns the text from one word to another one, both included, as it is written. */
    String text(Word first, Word last) {
        return tree().text().substring(first.begin(), last.end());
    }

    Optional<Word> before(Word word) {
        return word.index() == 0 ? Optional.empty() : Optional.of(tree().words().get(word.index() - 1));
    }

    Optional<Word> after(Word word) {
        return word.index() + 1 >= tree().words().size()
                ? Optional.empty()
                : Optional.of(tree().words().get(word.index() + 1));
    }

    /** Returns whether a word has a dependent with one of these labels. */
    boolean has(Word word, String... labels) {
        return tree().child(word, labels).isPresent();
    }

    /** Returns the first word that describes a noun and stands directly before it, or the noun itself. */
    Word phraseStart(Word noun) {
        Word first = noun;
        Optional<Word> next = before(noun);
        while (next.isPresent() && describes(next.get(), noun)) {
            first = next.get();
            next = before(first);
        }
        return first.lower().equals("-") ? noun : first;
    }

    private boolean describes(Word word, Word noun) {
        boolean kind = word.tag().startsWith("JJ") || word.noun() || word.tag().equals("HYPH");
        boolean own = Set.of("amod", "compound", "nmod", "punct").contains(word.label());
        return kind && own && tree().below(word, noun);
    }
}
