package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a clause tells in a few of its words: its subject, its verb with all that turns it round, and what the verb is about.
 *
 * @param text  the words
 * @param first the first of them
 */
record Claim(String text, Word first) {
    private static final int MOST_WORDS = 8;
    private static final Set<String> BEFORE = Set.of("aux", "auxpass", "neg", "nsubj", "nsubjpass", "csubj", "expl");

    /** Returns the claim of a verb's clause; empty if it is too long or is not spoken in the scene. */
    static Optional<Claim> of(Word verb, SceneWords words) {
        List<Word> clause = words.tree().subtree(verb);
        Optional<Word> first = clause.stream()
                .filter(it -> it.head() == verb.index() && BEFORE.contains(it.label()) || it.index() == verb.index())
                .findFirst()
                .map(it -> it.noun() || it.label().equals("csubj") ? start(it, words) : it);
        boolean bare = verb.finite() && !words.has(verb, "nsubj", "nsubjpass", "csubj", "expl");
        if (bare
                || first.isEmpty()
                || !words.reaches(first.get())
                || first.get().index() > verb.index()) return Optional.empty();
        boolean complete = clause.stream().allMatch(it -> it.mark() || words.reaches(it));
        Optional<Claim> whole = clause.stream()
                .filter(it -> complete && it.index() >= verb.index() && !it.mark())
                .reduce((_, last) -> last)
                .flatMap(it -> claim(first.get(), it, words));
        return whole.or(() -> about(verb, words).flatMap(it -> claim(first.get(), it, words)));
    }

    /** Returns the first word of a noun's phrase, its article included. */
    private static Word start(Word noun, SceneWords words) {
        return words.tree().subtree(noun).stream()
                .filter(it -> !it.mark())
                .findFirst()
                .orElse(noun);
    }

    /** Returns the last word of what a verb is about. */
    private static Optional<Word> about(Word verb, SceneWords words) {
        Optional<Word> object =
                words.tree().child(verb, "dobj", "attr", "acomp", "oprd").filter(it -> it.index() > verb.index());
        // What is likely or able to do something is told only with what that is.
        if (object.isPresent())
            return object.filter(words::reaches).filter(it -> !words.has(it, "xcomp", "ccomp", "relcl", "acl", "prep"));
        if (words.has(verb, "auxpass") && !words.has(verb, "oprd", "xcomp")) return Optional.of(verb);
        return words.tree().children(verb, "prep", "agent").stream()
                .flatMap(it -> words.tree().child(it, "pobj").stream())
                .filter(it -> it.index() > verb.index() && words.reaches(it))
                .findFirst();
    }

    private static Optional<Claim> claim(Word first, Word last, SceneWords words) {
        String text = Phrases.bare(words.text(first, last));
        int count = Token.of(text).size();
        return count >= 2 && count <= MOST_WORDS ? Optional.of(new Claim(text, first)) : Optional.empty();
    }
}
