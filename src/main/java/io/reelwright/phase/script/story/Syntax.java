package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;

/** Questions about a tree that several readers of it ask. Labels are those of the CLEAR style, in both of its versions. */
final class Syntax {
    private static final String[] SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"};
    private static final String[] AUXILIARIES = {"aux", "auxpass"};

    private Syntax() {}

    /** Returns the subject of a verb; of {@code there is} the word {@code there}. */
    static Optional<Word> subject(Tree tree, Word verb) {
        Optional<Word> own = tree.child(verb, SUBJECTS);
        if (own.isPresent()) return own;
        return tree.children(verb, AUXILIARIES).stream()
                .filter(Word::verb)
                .flatMap(it -> tree.child(it, SUBJECTS).stream())
                .findFirst();
    }

    /** Returns the subject of the verb or, if it has none, of the verb with which it is coordinated. */
    static Optional<Word> sharedSubject(Tree tree, Word verb) {
        Word at = verb;
        for (int steps = 0; steps < 6; steps++) {
            Optional<Word> own = subject(tree, at);
            if (own.isPresent()) return own;
            if (!at.label().equals("conj") || at.head() < 0) return Optional.empty();
            at = tree.words().get(at.head());
        }
        return Optional.empty();
    }

    /** Returns whether the verb shows tense, itself or by an auxiliary. */
    static boolean finite(Tree tree, Word verb) {
        return verb.finite() || tree.children(verb, AUXILIARIES).stream().anyMatch(Word::finite);
    }

    /** Returns whether a clause with a subject and a tense is built on this word. */
    static boolean isClause(Tree tree, Word verb) {
        return (verb.verb() || verb.tag().equals("MD"))
                && finite(tree, verb)
                && subject(tree, verb).isPresent();
    }

    /** Returns whether the clause is a relative one: its subject is {@code who} or {@code which}, and something stands before it. */
    static boolean isRelative(Tree tree, Word verb) {
        return subject(tree, verb)
                .filter(it -> it.index() > 0
                        && it.tag().startsWith("W")
                        && WordSet.of("who|which|that|whose").contains(it.lower()))
                .isPresent();
    }

    /** Returns whether the sentence tells the listener to do something: {@code Add the onions}. */
    static boolean commands(Tree tree) {
        return tree.root().filter(root -> isNounLikeCommand(tree, root)).isPresent()
                || tree.root()
                        .filter(root -> root.tag().equals("VB") || root.tag().equals("VBP"))
                        .filter(root -> subject(tree, root).isEmpty())
                        .filter(root -> tree.children(root, AUXILIARIES).stream()
                                .allMatch(it -> WordSet.of("do|don't|don’t").contains(it.lower())))
                        .isPresent();
    }

    /** {@code Skip the shrimp} and {@code Opt for punch}: a verb at the start that the parser takes for a noun. */
    private static boolean isNounLikeCommand(Tree tree, Word root) {
        boolean first = root.index() == 0 && root.noun() && !root.tag().endsWith("S");
        return first
                && Verbs.base(root.lower()).filter(root.lower()::equals).isPresent()
                && after(tree, root)
                        .filter(it -> isPreposition(it)
                                || it.tag().equals("DT")
                                || it.tag().equals("PRP$")
                                || it.verb())
                        .isPresent();
    }

    /** Returns whether the branch contains a word that turns or limits what is said. */
    static boolean turns(List<Word> branch) {
        return branch.stream()
                .anyMatch(word -> word.label().equals("neg")
                        || WordSet.of(
                                        "not|no|never|only|n't|n’t|if|unless|without|nor|neither|hardly|rarely|except|false|falsely|nobody|none|nothing|few|little|until|but")
                                .contains(word.lower()));
    }

    /** Returns the first word of the branch below a word, the word included. */
    static Word first(Tree tree, Word word) {
        return tree.subtree(word).getFirst();
    }

    /** Returns the last word of the branch below a word, the word included; a mark at its end does not count. */
    static Word last(Tree tree, Word word) {
        List<Word> branch = tree.subtree(word);
        int last = branch.size() - 1;
        while (last > 0 && isMark(branch.get(last))) last--;
        return branch.get(last);
    }

    /** Returns whether the word is a mark without letters and digits. */
    static boolean isMark(Word word) {
        return word.text().codePoints().noneMatch(Character::isLetterOrDigit)
                && !word.text().equals("%")
                && !word.text().equals("$");
    }

    /** Returns the word before this one; empty at the start. */
    static Optional<Word> before(Tree tree, Word word) {
        return word.index() == 0 ? Optional.empty() : Optional.of(tree.words().get(word.index() - 1));
    }

    /** Returns the word after this one; empty at the end. */
    static Optional<Word> after(Tree tree, Word word) {
        return word.index() + 1 >= tree.words().size()
                ? Optional.empty()
                : Optional.of(tree.words().get(word.index() + 1));
    }

    /** Returns whether a mark of this text stands directly before the branch of a word. */
    static boolean follows(Tree tree, Word word, String mark) {
        return before(tree, first(tree, word))
                .filter(it -> it.text().equals(mark))
                .isPresent();
    }

    /** Returns the words between the first and the last character of the branch, as they stand in the sentence. */
    static String text(Tree tree, Word from, Word to) {
        return tree.text().substring(from.begin(), to.end());
    }

    /** Returns whether the word is a preposition; the parser takes some rare adjectives for one. */
    static boolean isPreposition(Word word) {
        return WordSet.of(
                        "in|on|at|by|with|for|from|to|of|after|before|during|under|over|through|into|about|against|between|among|across|around|since|until|till|within|without|near|off|along|behind|beyond|despite|throughout|toward|towards|upon|amid|as|like|including|inside|outside|onto|above|below|beneath|beside|besides|past|per|via|according|because|due|following|out|up|down|than|instead|such|except|unlike|alongside|aboard|amongst|owing|thanks|next|ahead|away|back|compared|based|starting|plus|versus|concerning|regarding|opposite|worth")
                .contains(word.lower());
    }

    /**
     * Returns whether the whole sentence hangs on one that is not there: {@code Because the road is closed.} A sentence with a comma is
     * taken for one with a main clause.
     */
    static boolean isSubordinate(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || tree.text().indexOf(',') >= 0 || tree.words().isEmpty()) return false;
        Word first = tree.words().getFirst();
        if (first.tag().equals("CC") && tree.words().size() > 1)
            first = tree.words().get(1);
        boolean opens = is(first, "mark|complm")
                        && WordSet.of(
                                        "because|although|though|while|if|unless|whereas|since|until|till|lest|whether|when")
                                .contains(first.lower())
                || first.label().equals("advmod")
                        && WordSet.of("when|where|while|whenever|wherever|whereas")
                                .contains(first.lower());
        boolean phrase = after(tree, first).filter(Syntax::isPreposition).isPresent();
        return opens
                && !phrase
                && hangs(tree, first, root.get())
                && subject(tree, root.get()).isPresent();
    }

    /** Returns whether a word belongs to the clause of the root, and no other clause states anything. */
    private static boolean hangs(Tree tree, Word first, Word root) {
        for (Word at = first; at.index() != root.index(); at = tree.words().get(at.head()))
            if (at.head() < 0 || at.finite() && !is(at, "aux|auxpass")) return false;
        return tree.words().stream()
                .filter(it -> it.verb() && finite(tree, it) && !is(it, "aux|auxpass"))
                .allMatch(it -> it.index() == root.index() || is(it, "relcl|rcmod|ccomp|acl|xcomp"));
    }

    /** Returns whether a label is one of these. */
    static boolean is(Word word, String labels) {
        return WordSet.of(labels).contains(word.label());
    }
}
