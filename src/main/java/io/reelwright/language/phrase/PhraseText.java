package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.Candidate.Kind;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Writes the words of a candidate as they are shown: without what falls at the start, with the signs that belong between its words. */
final class PhraseText {
    private static final Set<String> ARTICLES = WordSet.of("the|a|an");
    private static final Set<String> POINTERS = WordSet.of("this|that|these|those");
    private static final Set<String> POSSESSORS = WordSet.of("its|their|his|her|our|my|your");

    private final Arcs arcs;

    PhraseText(Arcs arcs) {
        this.arcs = arcs;
    }

    /** Returns the words that are shown, in order; commas and hyphens between them are among them. */
    List<Word> shown(Candidate candidate) {
        List<Word> words = new ArrayList<>();
        BitSet in = completed(candidate.words());
        in.stream().forEach(i -> words.add(arcs.word(i)));
        if (candidate.kind() == Kind.PREDICATE) dropAuxiliaries(words, candidate);
        boolean dropped = true;
        while (dropped && words.size() > 1) dropped = dropFirst(words, candidate);
        while (!words.isEmpty() && isOuterMark(words.getLast())) words.removeLast();
        return words;
    }

    private static boolean isOuterMark(Word word) {
        return word.mark() && !WordSet.of("%|$|€|£|°").contains(word.text());
    }

    private boolean dropFirst(List<Word> words, Candidate candidate) {
        Word first = words.getFirst();
        String lower = first.lower();
        boolean noun = candidate.kind() == Kind.NOUN;
        boolean falls = isOuterMark(first)
                || first.tag().equals("TO")
                || first.label().equals("mark") && !WordSet.of("if|unless").contains(lower)
                || noun
                        && (ARTICLES.contains(lower)
                                || POINTERS.contains(lower) && first.label().equals("det"))
                || noun && lower.equals("own")
                || POSSESSORS.contains(lower) && words.get(1).tag().startsWith("JJ") && noun;
        if (falls) words.removeFirst();
        return falls;
    }

    /** Removes {@code be} and {@code have} beside a verb without a subject; {@code can}, {@code do} and denials stay. */
    private void dropAuxiliaries(List<Word> words, Candidate candidate) {
        boolean modal = words.stream().anyMatch(it -> it.tag().equals("MD") && it.head() == candidate.head());
        if (modal) return;
        words.removeIf(it -> it.head() == candidate.head()
                && WordSet.of("aux|auxpass").contains(it.label())
                && WordSet.of("be|have|am|is|are|was|were|been|being|has|had|having|’s|'s|’re|'re|’ve|'ve")
                        .contains(it.lower()));
        Word verb = arcs.word(candidate.head());
        boolean copula = verb.lemma().equals("be")
                && words.stream()
                        .anyMatch(it -> it.head() == verb.index()
                                && WordSet.of("acomp|attr|prep|oprd").contains(it.label()));
        if (copula) words.remove(verb);
    }

    /** Adds what is written together with the words: hyphens and their other half, signs of figures, and commas between them. */
    private BitSet completed(BitSet given) {
        BitSet in = (BitSet) given.clone();
        for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
            for (int left = i; left > 0 && isGlued(left - 1); left--) in.set(left - 1);
            for (int right = i; right + 1 < arcs.words().size() && isGlued(right); right++) in.set(right + 1);
        }
        for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1))
            if (i + 2 < arcs.words().size()
                    && in.get(i + 2)
                    && WordSet.of(",|&|/|–").contains(arcs.word(i + 1).text())) in.set(i + 1);
        return in;
    }

    /** Returns whether a word and the next are written together and belong together. */
    private boolean isGlued(int index) {
        Word word = arcs.word(index);
        Word next = arcs.word(index + 1);
        return word.end() == next.begin() && !isBreak(word) && !isBreak(next);
    }

    private static boolean isBreak(Word word) {
        return WordSet.of(",|.|;|:|!|?|(|)|[|]|\"|“|”|—|…|...|‘|''|``").contains(word.text());
    }

    /** Returns the words as one line, without a capital that they do not have. */
    String line(List<Word> words) {
        StringBuilder line = new StringBuilder();
        int end = -1;
        for (Word word : words) {
            if (end >= 0 && word.begin() > end || end >= 0 && !isAdjacent(end, word)) line.append(' ');
            line.append(word.text());
            end = word.end();
        }
        return line.toString();
    }

    private static boolean isAdjacent(int end, Word word) {
        return word.begin() == end;
    }

    /** Returns the line with a capital first letter, unless its first word has capitals inside. */
    static String capitalised(String line) {
        int space = line.indexOf(' ');
        String first = space < 0 ? line : line.substring(0, space);
        if (first.isEmpty() || first.chars().skip(1).anyMatch(Character::isUpperCase)) return line;
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }
}
