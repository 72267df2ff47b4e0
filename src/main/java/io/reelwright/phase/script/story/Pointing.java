package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.Optional;

/** Words that point at what another sentence has said and that no noun can replace. */
final class Pointing {
    private Pointing() {}

    /** Returns whether a word points at what was said before: {@code this}, {@code such}, {@code the latter}, {@code another}. */
    static boolean back(Tree tree, Word word) {
        String lower = word.lower();
        if (WordSet.of("this|these|that|those|such").contains(lower)) return pointsBack(tree, word);
        boolean start = word.index() == 0
                || word.index() == 1 && tree.words().getFirst().tag().equals("CC");
        if (start
                && WordSet.of(
                                "another|others|both|neither|either|there|here|thus|hence|so|likewise|similarly|otherwise|none|each|elsewhere|worse|either|meanwhile|conversely|nor")
                        .contains(lower)) return !isFreeStart(tree, word);
        boolean bare =
                word.label().startsWith("nsubj") && tree.child(word, "prep").isEmpty() && !word.noun();
        if (start
                && bare
                && WordSet.of("most|some|many|few|several|all|half|more|two|three|four|five|none|plenty|much|less")
                        .contains(lower)) return true;
        if (start && lower.equals("other")) return true;
        if (isCountOfUnnamed(tree, word)) return true;
        if (WordSet.of("latter|former|aforementioned|thereof|therein").contains(lower)) return true;
        if (WordSet.of("same|other|rest|others|result").contains(lower)
                && Syntax.before(tree, word)
                        .filter(it -> it.lower().equals("the"))
                        .isPresent())
            return word.index() <= 2 && tree.child(word, "prep").isEmpty();
        if (WordSet.of("too|either|also").contains(lower)) return !lower.equals("also") && isAtEnd(tree, word);
        return lower.equals("one")
                && start
                && word.label().startsWith("nsubj")
                && tree.child(word, "prep").isEmpty();
    }

    /** {@code All but four have left}: the subject is a count in words, and of what stands elsewhere. */
    private static boolean isCountOfUnnamed(Tree tree, Word word) {
        return word.tag().equals("CD")
                && word.label().startsWith("nsubj")
                && !CharacterClasses.hasDigit(word.text())
                && !word.lower().equals("one")
                && Syntax.first(tree, word).index() <= 1
                && tree.child(word, "prep").isEmpty();
    }

    private static boolean isAtEnd(Tree tree, Word word) {
        return Syntax.after(tree, word).map(Syntax::isMark).orElse(true);
    }

    private static boolean isFreeStart(Tree tree, Word word) {
        if (word.lower().equals("there")) return word.label().equals("expl");
        if (word.lower().equals("so"))
            return word.label().equals("cc")
                    || word.label().equals("mark")
                    || isFollowedByComma(tree, word)
                    || word.head() == tree.root().map(Word::index).orElse(-2);
        if (word.lower().equals("meanwhile")) return true;
        if (WordSet.of("both|either|neither").contains(word.lower()))
            return LinearRegex.contains(tree.text(), "(?i)^(both .{1,60} and|either .{1,80} or|neither .{1,80} nor) ");
        if (word.lower().equals("each"))
            return Syntax.after(tree, word).filter(Word::noun).isPresent();
        return false;
    }

    private static boolean isFollowedByComma(Tree tree, Word word) {
        return Syntax.after(tree, word).filter(it -> it.text().equals(",")).isPresent();
    }

    private static boolean pointsBack(Tree tree, Word word) {
        if (word.tag().startsWith("W") || word.tag().equals("IN") || Syntax.is(word, "mark|complm")) return false;
        if (word.lower().equals("such"))
            return !Syntax.after(tree, word)
                            .filter(it -> WordSet.of("as|a|an").contains(it.lower()))
                            .isPresent()
                    || word.index() == 0;
        Optional<Word> next = Syntax.after(tree, word);
        boolean time = WordSet.of("this|these|that").contains(word.lower())
                && next.filter(it -> WordSet.of(
                                        "year|month|week|morning|century|decade|day|days|time|evening|summer|winter|spring|autumn|season|weekend|point")
                                .contains(it.lower()))
                        .isPresent();
        if (time) return false;
        if (word.lower().equals("those")
                && next.filter(it -> WordSet.of("who|with|of|that|in|whose").contains(it.lower()))
                        .isPresent()) return false;
        if (word.lower().equals("that")) {
            boolean pronoun = !Syntax.is(word, "det|advmod")
                    && (word.label().startsWith("nsubj") || Syntax.is(word, "pobj|dobj|attr"));
            if (next.filter(it -> it.lower().equals("of")).isPresent()) return false;
            boolean relative = word.label().startsWith("nsubj")
                    && tree.head(word)
                            .filter(it -> Syntax.is(it, "relcl|rcmod"))
                            .isPresent();
            boolean glued = word.label().startsWith("nsubj")
                    && word.index() > 0
                    && !Syntax.isMark(tree.words().get(word.index() - 1))
                    && !tree.words().get(word.index() - 1).verb()
                    && !tree.words().get(word.index() - 1).tag().equals("IN");
            return !relative && !glued && (pronoun || word.label().equals("det"));
        }
        return true;
    }
}
