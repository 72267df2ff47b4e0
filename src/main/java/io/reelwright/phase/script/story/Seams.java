package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts long sentences where two independent clauses meet, so that each can be told alone. A clause before {@code but} stays with it,
 * because it may be taken back, and what stands under a condition stays under it.
 */
final class Seams {
    private static final int LONG = 16;
    /** Number of words above which a semicolon ends a sentence. */
    private static final int VERY_LONG = 26;

    private static final int LEAST_WORDS = 4;
    /** Maximum number of sentences that are looked at; those far back in a long text stay whole. */
    private static final int MOST_LOOKS = 150;

    private static final int MOST_PARTS = 4;

    private final Grammar grammar;
    private int looks;

    Seams(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Returns the parts of a sentence, in order; the sentence itself when it has no seam. */
    List<String> parted(String sentence) {
        List<String> parts = new ArrayList<>();
        part(sentence, parts);
        return parts;
    }

    private void part(String sentence, List<String> parts) {
        Optional<String[]> halves = halves(sentence);
        if (halves.isPresent()) {
            parts.add(Wording.ended(halves.get()[0]));
            part(Wording.capitalised(halves.get()[1]), parts);
            return;
        }
        boolean whole = Token.of(sentence).size() <= LONG
                || CharacterClasses.hasOneOf(sentence, "“”\"?")
                || !Passages.isBounded(sentence)
                || parts.size() >= MOST_PARTS
                || ++looks > MOST_LOOKS;
        Optional<int[]> seam = whole ? Optional.empty() : seam(grammar.read(sentence));
        if (seam.isEmpty()) {
            parts.add(sentence);
            return;
        }
        parts.add(Wording.tidy(sentence.substring(0, seam.get()[0])));
        part(Wording.tidy(sentence.substring(seam.get()[1])), parts);
    }

    /** Parts a long sentence at its first semicolon if the first side states something and the second takes nothing back. */
    private Optional<String[]> halves(String sentence) {
        int at = sentence.indexOf("; ");
        boolean may = at > 0
                && Token.of(sentence).size() > VERY_LONG
                && parts(sentence) < MOST_PARTS
                && !CharacterClasses.hasOneOf(sentence, "“”\"?‘")
                && Passages.isBounded(sentence)
                && ++looks <= MOST_LOOKS;
        if (!may) return Optional.empty();
        String left = sentence.substring(0, at).strip();
        String right = LinearRegex.replaceFirst(sentence.substring(at + 2).strip(), "^(and|so) ", "");
        boolean back = LinearRegex.contains(right, "(?i)^(but|yet|or|nor|though|although|not|unless|except)\\b");
        return !back && Statements.states(grammar.read(Wording.ended(left)))
                ? Optional.of(new String[] {left, right})
                : Optional.empty();
    }

    private static long parts(String sentence) {
        return sentence.chars().filter(c -> c == ';').count();
    }

    /** Returns the end of the first clause and the start of the second one. */
    private Optional<int[]> seam(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || isConditional(tree, root.get())) return Optional.empty();
        for (Word clause : tree.children(root.get(), "conj")) {
            if (clause.index() < root.get().index() || !Syntax.isClause(tree, clause)) continue;
            if (!Syntax.isClause(tree, root.get())) continue;
            Optional<int[]> seam = joined(tree, clause);
            if (seam.isPresent()) return seam;
        }
        for (Word clause : tree.children(root.get(), "ccomp", "parataxis")) {
            boolean first = clause.index() < root.get().index() && Syntax.isClause(tree, clause);
            if (!first || !Syntax.isClause(tree, root.get()) || Speech.isVerb(root.get())) continue;
            for (int i = Syntax.last(tree, clause).index() + 1; i < root.get().index(); i++) {
                Word word = tree.words().get(i);
                boolean so = word.lower().equals("so") && isComma(tree, i - 1);
                boolean semicolon = word.text().equals(";");
                if (so || semicolon) return checked(tree, i - (so ? 1 : 0), i + 1);
            }
            for (Word inner : tree.children(clause, "conj"))
                if (Syntax.isClause(tree, inner)) {
                    Optional<int[]> seam = joined(tree, inner);
                    if (seam.isPresent()) return seam;
                }
        }
        return Optional.empty();
    }

    private Optional<int[]> joined(Tree tree, Word clause) {
        Word first = Syntax.first(tree, clause);
        if (first.index() == 0) return Optional.empty();
        Word before = tree.words().get(first.index() - 1);
        if (first.lower().equals("so") && before.text().equals(","))
            return checked(tree, before.index(), first.index() + 1);
        if (before.text().equals(";")) return checked(tree, before.index(), first.index());
        boolean and = WordSet.of("and|so").contains(before.lower());
        if (!and || before.index() == 0) return Optional.empty();
        int end = isMarkAt(tree, before.index() - 1) ? before.index() - 1 : before.index();
        return checked(tree, end, first.index());
    }

    /** Returns the seam between two words if enough words stand on both sides of it. */
    private static Optional<int[]> checked(Tree tree, int end, int from) {
        long left = tree.words().subList(0, end).stream()
                .filter(it -> !Syntax.isMark(it))
                .count();
        long right = tree.words().subList(from, tree.words().size()).stream()
                .filter(it -> !Syntax.isMark(it))
                .count();
        boolean enough = left >= LEAST_WORDS && right >= LEAST_WORDS;
        return enough
                ? Optional.of(new int[] {
                    tree.words().get(end).begin(), tree.words().get(from).begin()
                })
                : Optional.empty();
    }

    private static boolean isComma(Tree tree, int index) {
        return index >= 0 && tree.words().get(index).text().equals(",");
    }

    private static boolean isMarkAt(Tree tree, int index) {
        return index >= 0
                && WordSet.of(",|;|:|—|–|--").contains(tree.words().get(index).text());
    }

    /** Returns whether both clauses stand under one condition: {@code If it rains, the river rises and the town floods}. */
    private static boolean isConditional(Tree tree, Word root) {
        return tree.children(root, "advcl").stream()
                .anyMatch(it -> it.index() < root.index()
                        && WordSet.of("if|unless|when|whenever|once|until|because|since|although|though|while")
                                .contains(Syntax.first(tree, it).lower()));
    }
}
