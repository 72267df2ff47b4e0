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

    private Clauses() {}

    /** Returns whether the sentence has a main clause: a finite verb, or an imperative. */
    static boolean isWhole(Tree tree) {
        for (Word word : tree.words()) {
            boolean imperative = word.head() < 0 && word.tag().equals("VB") && !hasTo(tree, word);
            if ((word.finite() || imperative) && !isBelow(tree, word)) return true;
        }
        return false;
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
