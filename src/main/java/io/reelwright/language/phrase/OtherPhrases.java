package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.Candidate.Kind;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Generates adjectives with their complements, and preposition phrases. */
final class OtherPhrases {
    private OtherPhrases() {}

    static List<Candidate> of(Arcs arcs) {
        List<Candidate> found = new ArrayList<>();
        for (Word word : arcs.words()) {
            if (isAdjective(word)) addAdjective(arcs, word, found);
            if (word.label().equals("prep") && arcs.child(word, "pobj").isPresent()) {
                found.add(new Candidate(arcs.shortPhrase(word), word.index(), Kind.PREPOSITION));
                found.add(new Candidate(arcs.subtree(word), word.index(), Kind.PREPOSITION));
            }
        }
        return found;
    }

    private static boolean isAdjective(Word word) {
        return word.tag().startsWith("JJ")
                        && WordSet.of("acomp|attr|oprd|amod|conj|advcl|root").contains(word.label())
                || word.tag().equals("VBN") && word.label().equals("acomp");
    }

    private static void addAdjective(Arcs arcs, Word adjective, List<Candidate> found) {
        BitSet base = arcs.set(adjective);
        for (Word left : arcs.children(adjective, "advmod|npadvmod|neg|nummod"))
            if (left.index() < adjective.index()) base.or(arcs.subtree(left));
        BitSet denied = (BitSet) base.clone();
        if (adjective.head() >= 0)
            for (Word neg : arcs.children(arcs.word(adjective.head()), "neg"))
                if (neg.index() < adjective.index()
                        && !neg.lower().contains("n't")
                        && !neg.lower().contains("n’t")) denied.set(neg.index());
        for (BitSet head : List.of(base, denied)) {
            found.add(new Candidate(head, adjective.index(), Kind.ADJECTIVE));
            for (Word right : arcs.children(adjective, "prep|xcomp|acl|conj|ccomp"))
                if (right.index() > adjective.index()) {
                    BitSet more = Arcs.both(head, arcs.subtree(right));
                    if (right.label().equals("conj"))
                        arcs.children(adjective, "cc").forEach(cc -> more.set(cc.index()));
                    found.add(new Candidate(more, adjective.index(), Kind.ADJECTIVE));
                }
        }
    }
}
