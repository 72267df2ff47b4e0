package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WordSet;
import java.util.Optional;

/**
 * Says whether a sentence states something. A parser sometimes takes a time or a name for the root of a good sentence; then the statement is
 * looked for beside it. A clause that only gives a reason, a time or a condition for a sentence before it is no statement.
 */
final class Statements {
    private Statements() {}

    /** Returns whether the main clause has a subject and a tense, wherever the parser has hung it. */
    static boolean states(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || onlyDepends(tree, root.get()) || isOpen(tree, root.get())) return false;
        if (Syntax.isClause(tree, root.get())) return !Syntax.isRelative(tree, root.get());
        return isPast(tree, root.get())
                || isReduced(tree, root.get())
                || reports(tree, root.get())
                || tree.words().stream().anyMatch(word -> isMain(tree, word));
    }

    /** Returns whether the parser's root is the verb of the statement, so that branches around it can be left out. */
    static boolean isRooted(Tree tree) {
        return tree.root().filter(it -> Syntax.isClause(tree, it)).isPresent();
    }

    /** {@code Because space is cold.} depends on a sentence before it. */
    private static boolean onlyDepends(Tree tree, Word root) {
        return tree.children(root, "mark", "complm").stream()
                .anyMatch(it -> it.index() < root.index() && !it.lower().equals("that"));
    }

    /** {@code If the rain stops.}, {@code Should it rain.} {@code The wife said to him.} and {@code The hours spent washing.} want more. */
    private static boolean isOpen(Tree tree, Word root) {
        String first = tree.words().getFirst().lower();
        boolean condition = WordSet.of("if|when|while|although|though|because|unless|whereas|whether|since|until")
                        .contains(first)
                && tree.text().indexOf(',') < 0;
        boolean inverted = WordSet.of("should|had|were|could|would|did|do|does|is|are|was|can|will")
                        .contains(first)
                && !tree.text().endsWith("?");
        boolean silent = Speech.isVerb(root)
                && WordSet.of("say|tell|ask|reply|cry|exclaim|answer|add|explain|whisper|shout")
                        .contains(root.lemma())
                && !CharacterClasses.hasOneOf(tree.text(), "“”\"‘’,")
                && tree.children(root, "ccomp", "dobj", "xcomp", "parataxis", "attr", "auxpass")
                        .isEmpty();
        boolean spent = root.lemma().equals("spend")
                && tree.children(root, "dobj", "npadvmod", "nsubjpass", "auxpass")
                        .isEmpty();
        return condition || inverted || silent || spent;
    }

    /** Returns whether a past tense was taken for a participle: {@code The act prohibited sowing before May}. */
    private static boolean isPast(Tree tree, Word root) {
        boolean verb = root.tag().equals("VBN") || root.tag().equals("VB");
        boolean alone = tree.children(root, "aux", "auxpass").isEmpty();
        return verb
                && alone
                && tree.child(root, "dobj").isPresent()
                && tree.child(root, "nsubj")
                        .filter(it -> it.index() < root.index())
                        .isPresent();
    }

    /** {@code Cars using gas are quieter}, where the parser takes {@code using} for the verb of the sentence. */
    private static boolean isReduced(Tree tree, Word root) {
        return root.tag().equals("VBG")
                && tree.children(root, "aux", "auxpass").isEmpty()
                && tree.child(root, "nsubj").isPresent()
                && tree.children(root, "dep", "ccomp", "conj").stream()
                        .anyMatch(it -> it.index() > root.index() && (it.finite() || Syntax.finite(tree, it)));
    }

    /** {@code The cell, Herbert said, is sensing}: the speech stands inside of what is said. */
    private static boolean reports(Tree tree, Word root) {
        return Syntax.finite(tree, root)
                && tree.children(root, "parataxis", "ccomp").stream()
                        .anyMatch(it -> Speech.isVerb(it) && Syntax.isClause(tree, it));
    }

    private static boolean isMain(Tree tree, Word verb) {
        boolean clause = Syntax.isClause(tree, verb) && !Syntax.isRelative(tree, verb);
        boolean apart = Syntax.is(verb, "relcl|rcmod|acl|pcomp")
                && Syntax.follows(tree, verb, ",")
                && !Syntax.first(tree, verb).tag().startsWith("W");
        boolean free = (apart || !Syntax.is(verb, "relcl|rcmod|acl|advcl|csubj|pcomp|partmod"))
                && tree.children(verb, "mark", "complm").isEmpty();
        boolean opened = verb.index() > 0
                && WordSet.of("if|when|while|because|although|though|since|unless|until|as|that|which|who|whose")
                        .contains(Syntax.first(tree, verb).lower());
        return clause && free && !opened;
    }

    /**
     * {@code A man who sold maps was found}: of somebody who did something once it need not be said which one he was. {@code A man who
     * sells maps travels} speaks of all who do.
     */
    static boolean isOfSomebodyOnce(Tree tree, Word clause) {
        Optional<Word> root = tree.root();
        Optional<Word> noun = tree.head(clause);
        boolean person = Syntax.first(tree, clause).lower().startsWith("who");
        if (root.isEmpty() || noun.isEmpty() || !person || !Syntax.is(clause, "relcl|rcmod")) return false;
        boolean some = tree.children(noun.get(), "det", "nummod", "num").stream()
                .anyMatch(it -> it.tag().equals("CD") || WordSet.of("a|an").contains(it.lower()));
        boolean subject = noun.get().label().startsWith("nsubj")
                && noun.get().head() == root.get().index();
        boolean once = root.get().tag().equals("VBD")
                || tree.children(root.get(), "aux", "auxpass").stream()
                        .anyMatch(it -> WordSet.of("was|were|had|has|have").contains(it.lower()));
        return some && subject && once && !Syntax.turns(tree.subtree(clause));
    }
}
