package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.Candidate.Kind;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Generates clauses: each verb with its subject or without, with more or less of its object, and with one further part. */
final class ClausePhrases {
    private static final int MOST_EXTRAS = 4;

    private final Arcs arcs;
    private final List<Candidate> found = new ArrayList<>();

    private ClausePhrases(Arcs arcs) {
        this.arcs = arcs;
    }

    static List<Candidate> of(Arcs arcs) {
        ClausePhrases clauses = new ClausePhrases(arcs);
        for (Word word : arcs.words())
            if (word.verb() && !WordSet.of("aux|auxpass|compound").contains(word.label())) clauses.add(word);
        return clauses.found;
    }

    private void add(Word verb) {
        List<BitSet> objects = objects(verb, 0);
        List<BitSet> extras = extras(verb);
        Optional<Word> subject = arcs.subject(verb);
        if (subject.isPresent() && !isRelative(subject.get()))
            for (BitSet of : subjects(subject.get()))
                combine(verb, Kind.CLAUSE, Arcs.both(of, withJoined(verb)), objects, extras);
        combine(verb, Kind.PREDICATE, arcs.core(verb), objects, extras);
    }

    private static boolean isRelative(Word subject) {
        return subject.tag().startsWith("W") || subject.lower().equals("that");
    }

    /** Returns the verb's core; where it borrows the subject of another verb, also the auxiliaries that both share. */
    private BitSet withJoined(Word verb) {
        BitSet core = arcs.core(verb);
        boolean borrows = verb.label().equals("conj")
                && arcs.child(verb, "nsubj|nsubjpass|csubj|expl").isEmpty();
        if (borrows
                && verb.tag().equals("VBN")
                && arcs.child(verb, "aux|auxpass").isEmpty())
            for (Word aux : arcs.children(arcs.word(verb.head()), "aux|auxpass")) core.set(aux.index());
        return core;
    }

    private void combine(Word verb, Kind kind, BitSet core, List<BitSet> objects, List<BitSet> extras) {
        for (BitSet object : objects) {
            BitSet with = Arcs.both(core, object);
            found.add(new Candidate(with, verb.index(), kind));
            for (BitSet extra : extras) found.add(new Candidate(Arcs.both(with, extra), verb.index(), kind));
        }
    }

    private List<BitSet> subjects(Word subject) {
        List<BitSet> levels = new ArrayList<>();
        if (subject.label().equals("csubj")) return List.of(arcs.subtree(subject));
        levels.add(arcs.needed(subject));
        for (Word right : arcs.children(subject, "prep|relcl|acl|conj"))
            if (right.index() > subject.index()) levels.add(rightOf(subject, right));
        return levels;
    }

    private BitSet rightOf(Word noun, Word right) {
        BitSet in = arcs.base(noun);
        in.or(right.label().equals("prep") ? arcs.shortPhrase(right) : arcs.subtree(right));
        if (right.label().equals("conj")) arcs.children(noun, "cc").forEach(cc -> in.set(cc.index()));
        return in;
    }

    /** Returns what a verb may take behind it: nothing, its object or complement, shorter and longer. */
    private List<BitSet> objects(Word verb, int depth) {
        List<BitSet> levels = new ArrayList<>();
        levels.add(new BitSet());
        for (Word part : arcs.children(verb, "dobj|attr|acomp|oprd|xcomp|ccomp|dative|nsubj|advmod|advcl")) {
            if (part.index() < verb.index()) continue;
            switch (part.label()) {
                case "dobj", "attr", "oprd" -> addNoun(levels, part);
                case "acomp" -> addAdjective(levels, part);
                case "xcomp", "ccomp" -> addVerb(levels, part, depth);
                case "advcl" -> {
                    if (part.tag().startsWith("JJ")) addAdjective(levels, part);
                }
                case "advmod" -> {}
                default -> levels.add(arcs.subtree(part));
            }
        }
        return levels;
    }

    private void addNoun(List<BitSet> levels, Word noun) {
        if (noun.tag().startsWith("JJ") && arcs.child(noun, "det").isEmpty()) {
            addAdjective(levels, noun);
            return;
        }
        BitSet base = arcs.needed(noun);
        levels.add(base);
        for (Word right : arcs.children(noun, "prep|acl|relcl|conj|amod|npadvmod"))
            if (right.index() > noun.index()) {
                levels.add(Arcs.both(base, rightOf(noun, right)));
                if (right.label().equals("prep")) levels.add(Arcs.both(base, arcs.subtree(right)));
            }
    }

    private void addAdjective(List<BitSet> levels, Word adjective) {
        BitSet base = arcs.set(adjective);
        for (Word left : arcs.children(adjective, "advmod|npadvmod|neg|nummod|amod"))
            if (left.index() < adjective.index()) base.or(arcs.subtree(left));
        levels.add(base);
        for (Word right : arcs.children(adjective, "prep|xcomp|ccomp|acl|conj|advcl"))
            if (right.index() > adjective.index()) {
                BitSet more = Arcs.both(base, arcs.subtree(right));
                if (right.label().equals("conj")) arcs.children(adjective, "cc").forEach(cc -> more.set(cc.index()));
                levels.add(more);
            }
    }

    private void addVerb(List<BitSet> levels, Word verb, int depth) {
        BitSet core = arcs.core(verb);
        for (Word part : arcs.children(verb)) {
            if (part.index() > verb.index()) break;
            if (WordSet.of("mark|nsubj|nsubjpass").contains(part.label())) core.or(arcs.needed(part));
            // What, which and how make a clause of it: {@code what he thinks}.
            if (part.tag().startsWith("W")) core.or(arcs.subtree(part));
        }
        if (depth > 1) return;
        for (BitSet object : objects(verb, depth + 1)) levels.add(Arcs.both(core, object));
        for (BitSet extra : extras(verb)) levels.add(Arcs.both(core, extra));
        levels.add(arcs.subtree(verb));
    }

    private List<BitSet> extras(Word verb) {
        List<BitSet> extras = new ArrayList<>();
        for (Word part : arcs.children(verb, "prep|agent|advmod|npadvmod|dative")) {
            if (part.index() < verb.index() && !isCloseAdverb(verb, part)) continue;
            if (extras.size() >= MOST_EXTRAS * 2) break;
            if (part.label().equals("prep") || part.label().equals("agent")) {
                extras.add(arcs.shortPhrase(part));
                extras.add(arcs.subtree(part));
            } else extras.add(arcs.subtree(part));
        }
        return extras;
    }

    private static boolean isCloseAdverb(Word verb, Word adverb) {
        return adverb.label().equals("advmod")
                && adverb.index() >= verb.index() - 1
                && adverb.tag().startsWith("RB");
    }
}
