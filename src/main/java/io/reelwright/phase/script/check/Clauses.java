package io.reelwright.phase.script.check;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about the clauses of a sentence. */
final class Clauses {
    /** Labels of clauses that cannot stand alone. */
    private static final Set<String> BELOW = WordSet.of("relcl|rcmod|advcl|acl|csubj|pcomp");

    private static final Set<String> SUBORDINATORS = WordSet.of(
            "because|although|though|while|if|unless|whereas|since|until|till|after|before|lest|as|when|whether|that|where|in|even|so");

    private Clauses() {}

    /** Returns whether the sentence has a main clause: a finite verb, or an imperative. */
    static boolean isWhole(Tree tree) {
        for (Word word : tree.words()) {
            boolean imperative = word.head() < 0 && word.tag().equals("VB") && !hasTo(tree, word);
            if ((word.finite() || imperative) && !isBelow(tree, word)) return !isSubordinate(tree, word);
        }
        return false;
    }

    /**
     * Returns whether the clause of a verb hangs on one that is not there: {@code Because the road is closed.} An order of words as in a
     * question is none.
     */
    private static boolean isSubordinate(Tree tree, Word verb) {
        int start = 0;
        while (start < tree.words().size()
                && (tree.words().get(start).mark()
                        || tree.words().get(start).label().equals("cc"))) start++;
        if (start >= tree.words().size() || tree.text().indexOf(',') >= 0) return false;
        Word first = tree.words().get(start);
        Word clause = first;
        while (clause.head() >= 0 && !clause.verb() && !clause.tag().equals("MD"))
            clause = tree.words().get(clause.head());
        while (clause.head() >= 0 && clause.label().equals("xcomp"))
            clause = tree.words().get(clause.head());
        Word main = main(tree, verb);
        boolean own = main(tree, clause).index() == main.index() && !first.verb();
        boolean mark = first.label().equals("mark") || first.label().equals("complm");
        boolean asks = first.tag().startsWith("W")
                && WordSet.of("when|where|while|whenever|wherever|whereas|why").contains(first.lower());
        boolean opens = mark && SUBORDINATORS.contains(first.lower())
                || asks && first.label().equals("advmod");
        return own
                && opens
                && statements(tree) < 2
                && tree.children(main).stream().anyMatch(it -> isSubject(it) && it.index() < main.index())
                && tree.children(main).stream()
                        .filter(it -> it.label().startsWith("aux"))
                        .noneMatch(it ->
                                tree.children(main).stream().anyMatch(s -> isSubject(s) && s.index() > it.index()));
    }

    /** Returns how many verbs state or ask for something by themselves, those of relative and reported clauses not counted. */
    private static long statements(Tree tree) {
        return tree.words().stream()
                .filter(it -> it.finite() && !it.label().startsWith("aux")
                        || it.tag().equals("VB") && !hasTo(tree, it)
                        || it.verb()
                                && tree.children(it).stream()
                                        .anyMatch(aux -> aux.label().startsWith("aux") && aux.finite()))
                .filter(it -> !WordSet.of("relcl|rcmod|ccomp|acl|xcomp|csubj").contains(it.label()))
                .count();
    }

    /** Returns the verb of which this one is an auxiliary; the verb itself otherwise. */
    private static Word main(Tree tree, Word verb) {
        return verb.label().startsWith("aux") ? tree.head(verb).orElse(verb) : verb;
    }

    private static boolean hasTo(Tree tree, Word verb) {
        return tree.children(verb).stream().anyMatch(it -> it.tag().equals("TO"));
    }

    /** Returns whether a clause that cannot stand alone holds the word. */
    private static boolean isBelow(Tree tree, Word word) {
        Word at = word;
        for (int steps = 0; steps <= tree.words().size(); steps++) {
            if (BELOW.contains(at.label())) return true;
            Optional<Word> head = tree.head(at);
            if (head.isEmpty()) return false;
            at = head.get();
        }
        return false;
    }

    /** Returns whether a word is the subject of a clause. */
    static boolean isSubject(Word word) {
        return word.label().startsWith("nsubj") || word.label().equals("csubj");
    }

    /** Returns the nouns before a word that a pronoun may mean. */
    static List<Word> nounsBefore(Tree tree, int index) {
        return tree.words().stream()
                .filter(it -> it.index() < index && Persons.mayBeMeant(it))
                .toList();
    }
}
