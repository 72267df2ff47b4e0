package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.Candidate.Kind;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Generates noun phrases: each noun with what stands before it, then with one or two of the parts behind it. */
final class NounPhrases {
    private static final int LONGEST_CLAUSE = 7;

    private final Arcs arcs;
    private final List<Candidate> found = new ArrayList<>();

    private NounPhrases(Arcs arcs) {
        this.arcs = arcs;
    }

    static List<Candidate> of(Arcs arcs) {
        NounPhrases phrases = new NounPhrases(arcs);
        for (Word word : arcs.words()) if (isHead(word)) phrases.add(word);
        return phrases.found;
    }

    private static boolean isHead(Word word) {
        boolean nominal = word.noun()
                || word.tag().equals("CD")
                        && WordSet.of("nsubj|nsubjpass|dobj|pobj|attr|conj|root")
                                .contains(word.label())
                || word.tag().startsWith("JJ")
                        && WordSet.of("nsubj|nsubjpass|dobj|pobj|attr").contains(word.label())
                || word.tag().equals("VBG") && WordSet.of("pobj|dobj|nsubj").contains(word.label());
        return nominal && !word.label().equals("compound") && !word.label().equals("npadvmod") || isTime(word);
    }

    private static boolean isTime(Word word) {
        return word.label().equals("npadvmod") && word.noun();
    }

    private void add(Word noun) {
        List<BitSet> heads = new ArrayList<>();
        BitSet base = arcs.base(noun);
        heads.add(base);
        for (Word of : arcs.children(noun, "prep"))
            if (of.lower().equals("of") && of.index() > noun.index()) {
                heads.add(Arcs.both(base, arcs.shortPhrase(of)));
                heads.add(Arcs.both(base, arcs.subtree(of)));
            }
        for (BitSet head : List.copyOf(heads)) {
            found.add(new Candidate(head, noun.index(), Kind.NOUN));
            for (BitSet tail : tails(noun)) found.add(new Candidate(Arcs.both(head, tail), noun.index(), Kind.NOUN));
        }
    }

    private List<BitSet> tails(Word noun) {
        List<BitSet> tails = new ArrayList<>();
        for (Word right : arcs.children(noun)) {
            if (right.index() < noun.index() || !isBeside(noun, right)) continue;
            switch (right.label()) {
                case "prep" -> {
                    if (right.lower().equals("of")) continue;
                    tails.add(arcs.shortPhrase(right));
                    tails.add(arcs.subtree(right));
                }
                case "conj" -> tails.add(joined(noun, right));
                case "acl", "relcl", "advcl" -> {
                    BitSet clause = arcs.subtree(right);
                    if (clause.cardinality() <= LONGEST_CLAUSE) tails.add(clause);
                    else tails.add(shortClause(right));
                }
                case "amod", "acomp", "advmod" -> tails.add(arcs.subtree(right));
                default -> {}
            }
        }
        return tails;
    }

    /** Returns whether all between a noun and a part behind it depends on the noun; otherwise the arc is a mistake. */
    private boolean isBeside(Word noun, Word right) {
        BitSet own = arcs.subtree(noun);
        for (int i = noun.index() + 1; i < right.index(); i++)
            if (!own.get(i) && !arcs.word(i).mark()) return false;
        return true;
    }

    /** Returns the further members of a list with its conjunction and commas. */
    private BitSet joined(Word noun, Word member) {
        BitSet in = new BitSet();
        for (Word cc : arcs.children(noun, "cc")) if (cc.index() < member.index()) in.set(cc.index());
        in.or(arcs.base(member));
        for (Word next : arcs.children(member, "conj|cc"))
            in.or(next.label().equals("cc") ? arcs.set(next) : joined(member, next));
        return in;
    }

    /** Returns a verb that depends on a noun with its marks, its object and its first preposition phrase. */
    private BitSet shortClause(Word verb) {
        BitSet in = arcs.core(verb);
        for (Word part : arcs.children(verb, "mark|nsubj|nsubjpass")) in.or(arcs.base(part));
        for (Word part : arcs.children(verb, "dobj|attr|oprd")) in.or(arcs.needed(part));
        arcs.children(verb, "prep|agent").stream()
                .filter(it -> it.index() > verb.index())
                .findFirst()
                .ifPresent(it -> in.or(arcs.shortPhrase(it)));
        return in;
    }
}
