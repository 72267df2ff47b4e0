package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where a sentence can end before its last words, and is still a sentence that means the same. */
final class SentenceEnds {
    private SentenceEnds() {}

    /** Returns the places at which the sentence can end: before an adverbial that follows the object or complement of its verb. */
    static List<Edit> of(Tree tree) {
        List<Edit> ends = new ArrayList<>();
        for (Word verb : tree.words()) {
            boolean carries = verb.label().equals("root") || Syntax.is(verb, "xcomp|infmod|acl|ccomp|conj|pcomp");
            if (verb.verb() && carries || tree.root().filter(verb::equals).isPresent()) collect(tree, verb, ends);
        }
        for (Word word : tree.words())
            if (word.lower().equals("including") && word.label().equals("prep") && isLast(tree, word))
                end(tree, word).ifPresent(ends::add);
        return ends;
    }

    /** Returns whether no clause goes on behind the examples that a word opens. */
    private static boolean isLast(Tree tree, Word opener) {
        return tree.root().filter(it -> it.index() < opener.index()).isPresent()
                && tree.words().stream()
                        .filter(it -> it.index() > opener.index())
                        .noneMatch(it -> Syntax.isClause(tree, it));
    }

    private static void collect(Tree tree, Word verb, List<Edit> ends) {
        boolean complete = false;
        for (Word child : tree.children(verb)) {
            if (child.index() < verb.index()) continue;
            boolean loose = Syntax.is(child, "advmod|advcl|conj|cc|npadvmod|tmod")
                    || child.label().equals("prep") && Syntax.isPreposition(child);
            boolean joined =
                    Syntax.is(child, "conj|cc") && tree.child(verb, "auxpass").isPresent();
            if (loose && !isNeeded(tree, verb, child) && (complete || joined))
                end(tree, child).ifPresent(ends::add);
            boolean amount = child.label().equals("npadvmod")
                    && tree.children(child).stream().anyMatch(it -> it.tag().equals("CD"));
            if (amount || Syntax.is(child, "dobj|attr|acomp|xcomp|ccomp|oprd|agent|prep")) complete = true;
        }
    }

    /** Returns whether the verb says nothing without its adverbial, or an amount without what it is for. */
    private static boolean isNeeded(Tree tree, Word verb, Word child) {
        boolean leans = WordSet.of(
                        "spend|put|place|set|lay|leave|keep|bear|play|consist|depend|belong|lie|sit|stand|live|last|take|get|be")
                .contains(verb.lemma());
        boolean with = child.lower().equals("with")
                && WordSet.of(
                                "provide|supply|equip|present|fill|cover|replace|compare|combine|share|align|face|load|furnish")
                        .contains(verb.lemma());
        boolean amount = child.lower().equals("for")
                && CharacterClasses.hasDigit(tree.text().substring(0, child.begin()));
        return amount || with || leans && !Syntax.is(child, "conj|cc|advcl");
    }

    private static Optional<Edit> end(Tree tree, Word child) {
        int from = Syntax.first(tree, child).index();
        while (from > 0 && Syntax.isMark(tree.words().get(from - 1))) from--;
        if (from < 3 || isTurned(tree, from)) return Optional.empty();
        Word before = tree.words().get(from - 1);
        if (before.verb() && !Syntax.is(child, "conj|cc")) return Optional.empty();
        if (LinearRegex.matches(before.lower(), "and|or|to|of|the|a|an|in|on|at|for|with|by|that|which"))
            return Optional.empty();
        int end = tree.words().getLast().end();
        return Optional.of(new Edit(tree.words().get(from).begin(), end, "."));
    }

    /** Returns whether a branch that goes would turn, limit or complete what stays. */
    private static boolean isTurned(Tree tree, int from) {
        for (Word word : tree.words().subList(from, tree.words().size())) {
            if (word.head() >= from || word.head() < 0) continue;
            String first = Syntax.first(tree, word).lower();
            if (word.label().equals("neg")
                    || Syntax.is(word, "dobj|attr|acomp|xcomp|ccomp|oprd|pobj|pcomp|agent|prt|nsubj|nsubjpass"))
                return true;
            boolean role = first.equals("as") && takesRole(tree, word);
            boolean waits = first.equals("until") && Syntax.turns(tree.words().subList(0, from));
            if (role
                    || waits
                    || LinearRegex.matches(
                            first,
                            "than|whether|only|but|though|although|unlike|instead|if|unless|without|except|never|rather|not|provided|nor|or|so|like|such"))
                return true;
            boolean noun = tree.words().get(word.head()).noun();
            if (noun && (Syntax.is(word, "conj|cc|compound") || word.label().equals("prep") && first.equals("of")))
                return true;
        }
        return false;
    }

    /** {@code see X as Y} says nothing without its second part; {@code replace X as Y} does. */
    private static boolean takesRole(Tree tree, Word word) {
        return tree.head(word)
                .filter(it -> !WordSet.of(
                                "replace|join|leave|retire|serve|work|begin|start|return|succeed|resign|win|hire|name|appoint|sign|arrive|open|debut")
                        .contains(it.lemma()))
                .isPresent();
    }
}
