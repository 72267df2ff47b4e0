package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.Candidate.Kind;
import io.reelwright.text.WordSet;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a sentence does not state: what somebody only believes, what is denied, what holds under a condition. Words of such a part alone
 * would say more than the sentence.
 */
final class Truth {
    private static final Set<String> BELIEFS = WordSet.of(
            "believe|think|claim|suspect|insist|hope|expect|doubt|assume|suppose|imagine|guess|fear|allege|pretend|wish|want|worry|deny|seem|appear"
                    + "|predict|speculate|propose|mistake|dream|wonder");
    private static final Set<String> IDEAS = WordSet.of(
            "fear|fears|idea|myth|claim|claims|belief|hope|hopes|theory|possibility|risk|rumour|rumor|rumours|rumors|allegation|allegations"
                    + "|suspicion|misconception|notion|danger|threat|prospect|chance|superstition|legend");
    private static final Set<String> CONDITIONS = WordSet.of("if|unless|whether|until|lest");
    private static final Set<String> TURNS = WordSet.of("unlike|instead|despite|without|than|rather|except");
    private static final Set<String> NONE = WordSet.of("none|few|lack|absence|neither|nobody|nothing|no-one");

    private final Arcs arcs;
    /** For each word the word that makes it only believed or conditional; −1 if nothing does. */
    private final int[] doubted;
    /** For each word the word that turns it into its opposite; −1 if nothing does. */
    private final int[] turned;

    Truth(Arcs arcs) {
        this.arcs = arcs;
        int n = arcs.words().size();
        doubted = filled(n);
        turned = filled(n);
        for (Word word : arcs.words()) {
            doubt(word);
            turn(word);
        }
    }

    private static int[] filled(int n) {
        int[] none = new int[n];
        java.util.Arrays.fill(none, -1);
        return none;
    }

    private void doubt(Word word) {
        boolean believes = word.verb() && BELIEFS.contains(word.lemma());
        if (believes) for (Word told : arcs.children(word, "ccomp|xcomp")) mark(doubted, told, word.index());
        if (word.noun() && IDEAS.contains(word.lower()))
            for (Word told : arcs.children(word, "acl|ccomp|relcl|xcomp")) mark(doubted, told, word.index());
        if (word.verb() && arcs.isDenied(word))
            for (Word told : arcs.children(word, "ccomp|xcomp|advcl")) mark(doubted, told, word.index());
        if (CONDITIONS.contains(word.lower())
                && word.head() >= 0
                && WordSet.of("mark|advmod").contains(word.label()))
            mark(doubted, arcs.word(word.head()), word.index());
    }

    private void turn(Word word) {
        if (word.verb() && arcs.isDenied(word)) {
            int by = arcs.children(word, "neg|advmod").getFirst().index();
            for (Word part : arcs.children(word, "dobj|attr|acomp|oprd|prep|agent|conj"))
                mark(turned, part, denial(word, by));
        }
        boolean turns = TURNS.contains(word.lower())
                && WordSet.of("prep|advmod|cc|mark|pcomp|quantmod").contains(word.label());
        if (turns) for (Word part : arcs.children(word)) mark(turned, part, word.index());
        if (NONE.contains(word.lower())) for (Word of : arcs.children(word, "prep")) mark(turned, of, word.index());
    }

    private int denial(Word verb, int otherwise) {
        return arcs.children(verb, "neg").stream()
                .mapToInt(Word::index)
                .findFirst()
                .orElse(otherwise);
    }

    private void mark(int[] marks, Word top, int by) {
        BitSet below = arcs.subtree(top);
        below.stream().filter(i -> i != by && marks[i] < 0).forEach(i -> marks[i] = by);
    }

    /** Returns the penalty of a phrase for saying what the sentence does not state; 0 if it is as true as the sentence. */
    double penalty(Candidate candidate, List<Word> shown) {
        int head = candidate.head();
        double penalty = 0;
        if (doubted[head] >= 0 && !shows(shown, doubted[head]))
            penalty += switch (candidate.kind()) {
                case CLAUSE -> 2.0;
                case PREDICATE, ADJECTIVE -> 1.0;
                case NOUN, PREPOSITION -> 0.35;
            };
        if (turned[head] >= 0 && !shows(shown, turned[head])) penalty += 1.5;
        Word word = arcs.word(head);
        if (word.verb()
                && arcs.isDenied(word)
                && candidate.kind() != Kind.NOUN
                && shown.stream().noneMatch(it -> isDenialOf(it, word))) penalty += 2.0;
        if (candidate.kind() == Kind.NOUN && NONE.contains(word.lower()) && isSubject(word)) penalty += 1.5;
        return penalty;
    }

    private static boolean isSubject(Word word) {
        return word.label().startsWith("nsubj");
    }

    private static boolean isDenialOf(Word word, Word verb) {
        return word.head() == verb.index()
                && (word.label().equals("neg")
                        || WordSet.of("never|hardly|barely|scarcely|rarely|seldom")
                                .contains(word.lower()));
    }

    private static boolean shows(List<Word> shown, int word) {
        return shown.stream().anyMatch(it -> it.index() == word);
    }
}
