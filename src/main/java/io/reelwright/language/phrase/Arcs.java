package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The arcs of a tree, looked up from head to dependents, with the groups of words that always go together. */
final class Arcs {
    private final Tree tree;
    private final List<List<Word>> children = new ArrayList<>();

    Arcs(Tree tree) {
        this.tree = tree;
        for (Word _ : tree.words()) children.add(new ArrayList<>());
        for (Word word : tree.words())
            if (word.head() >= 0) children.get(word.head()).add(word);
    }

    Tree tree() {
        return tree;
    }

    List<Word> words() {
        return tree.words();
    }

    Word word(int index) {
        return tree.words().get(index);
    }

    /** Returns the dependents of a word, in the order of the sentence. */
    List<Word> children(Word word) {
        return children.get(word.index());
    }

    /** Returns the dependents with one of these labels, given with bars between them. */
    List<Word> children(Word word, String labels) {
        Set<String> wanted = WordSet.of(labels);
        return children(word).stream().filter(it -> wanted.contains(it.label())).toList();
    }

    Optional<Word> child(Word word, String labels) {
        return children(word, labels).stream().findFirst();
    }

    /** Returns a word and all that depends on it. */
    BitSet subtree(Word word) {
        BitSet in = new BitSet(words().size());
        List<Word> open = new ArrayList<>(List.of(word));
        while (!open.isEmpty()) {
            Word next = open.removeLast();
            in.set(next.index());
            open.addAll(children(next));
        }
        return withoutOuterMarks(in);
    }

    private BitSet withoutOuterMarks(BitSet in) {
        while (!in.isEmpty() && word(in.nextSetBit(0)).mark()) in.clear(in.nextSetBit(0));
        while (!in.isEmpty() && word(in.length() - 1).mark()) in.clear(in.length() - 1);
        return in;
    }

    /** Returns a noun with all that stands before it: compound parts, adjectives with their adverbs, numerals, possessors. */
    BitSet base(Word noun) {
        BitSet in = set(noun);
        for (Word left : children(noun)) {
            if (left.index() > noun.index()) break;
            if (WordSet.of("compound|amod|nummod|quantmod|poss|nmod|det|predet|neg|advmod|case")
                    .contains(left.label()))
                in.or(left.label().equals("amod") || left.label().equals("poss") ? modifier(left) : subtree(left));
        }
        for (Word right : children(noun))
            if (right.index() > noun.index() && isGlued(noun, right)) in.or(subtree(right));
        return in;
    }

    /** Returns an adjective or possessor with the words before it, and its own possessive mark. */
    private BitSet modifier(Word word) {
        BitSet in = subtree(word);
        return in.length() - 1 > word.index() + 3 ? set(word) : in;
    }

    /** Returns whether a word behind a noun belongs to it closely: {@code Tram 28}, {@code 5 minutes a day}, {@code owner's}. */
    private boolean isGlued(Word noun, Word right) {
        boolean adjacent = right.index() == noun.index() + 1;
        boolean numeral = right.tag().equals("CD") && adjacent;
        boolean each = right.label().equals("npadvmod") && subtree(right).nextSetBit(0) == noun.index() + 1;
        return numeral || each || right.label().equals("case") && adjacent;
    }

    /** Returns a preposition with a short object: the noun with what stands before it, and {@code of} phrases that it needs. */
    BitSet shortPhrase(Word preposition) {
        BitSet in = set(preposition);
        for (Word object : children(preposition, "pobj|pcomp|prep|amod|quantmod|advmod")) {
            if (object.label().equals("pobj")) in.or(needed(object));
            else in.or(subtree(object));
        }
        return in;
    }

    /** Returns a noun with what stands before it, and with its {@code of} phrase if it says little alone. */
    BitSet needed(Word noun) {
        BitSet in = base(noun);
        if (!isQuantity(noun) && child(noun, "nummod").isEmpty()) return in;
        for (Word of : children(noun, "prep")) if (of.lower().equals("of")) in.or(shortPhrase(of));
        return in;
    }

    /** Returns whether a word only counts what its {@code of} phrase names. */
    static boolean isQuantity(Word word) {
        return word.tag().equals("CD")
                || WordSet.of(
                                "half|third|thirds|quarter|quarters|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|most|many|some"
                                        + "|number|numbers|lot|lots|kind|kinds|sort|sorts|type|types|part|parts|majority|percent|percentage|dozens|hundreds"
                                        + "|thousands|millions|billions|tens|couple|pair|piece|pieces|bit|rest|all|none|one|few|series|range|variety|amount"
                                        + "|fraction|share|handful|plenty|tons|group|set|layer|layers|plate|glass|cup|bottle|slice|ton|tonnes|pounds|kilos")
                        .contains(word.lower());
    }

    /** Returns a verb with its auxiliaries, negation and particle. */
    BitSet core(Word verb) {
        BitSet in = set(verb);
        for (Word part : children(verb, "aux|auxpass|neg|prt")) in.set(part.index());
        for (Word part : children(verb, "prep")) if (isParticle(part)) in.set(part.index());
        for (Word adverb : children(verb, "advmod"))
            if (WordSet.of("not|never|hardly|barely|scarcely|rarely|seldom|nearly|almost|n't|no|only")
                    .contains(adverb.lower())) in.set(adverb.index());
        return in;
    }

    /** Returns whether a preposition stands behind its verb without an object: {@code broken into}. */
    boolean isParticle(Word word) {
        return word.label().equals("prep")
                && word.head() >= 0
                && word.index() == word.head() + 1
                && word(word.head()).verb()
                && children(word).isEmpty();
    }

    /** Returns the subject of a verb, or that of the verb to which it is joined. */
    Optional<Word> subject(Word verb) {
        Optional<Word> own = child(verb, "nsubj|nsubjpass|csubj|expl");
        if (own.isPresent()) return own;
        boolean joined = verb.label().equals("conj")
                && !verb.tag().equals("VB")
                && !verb.tag().equals("VBG");
        return joined && word(verb.head()).verb() ? child(word(verb.head()), "nsubj|nsubjpass") : Optional.empty();
    }

    /** Returns whether a verb is denied. */
    boolean isDenied(Word verb) {
        return child(verb, "neg").isPresent()
                || children(verb, "advmod").stream()
                        .anyMatch(it -> WordSet.of("never|hardly|barely|scarcely|rarely|seldom")
                                .contains(it.lower()));
    }

    BitSet set(Word word) {
        BitSet in = new BitSet(words().size());
        in.set(word.index());
        return in;
    }

    /** Returns the union. */
    static BitSet both(BitSet a, BitSet b) {
        BitSet all = (BitSet) a.clone();
        all.or(b);
        return all;
    }
}
