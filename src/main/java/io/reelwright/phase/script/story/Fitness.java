package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.Optional;

/**
 * Says which sentences may be spoken.
 *
 * @param commands whether sentences may tell the listener what to do, as in a guide
 * @param self     whether the author may speak of himself, as in a story
 */
record Fitness(boolean commands, boolean self) {
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 58;
    /** Two counts side by side: one of them was struck out on the page, and the line through it is lost. */
    private static final String STRUCK_OUT =
            "(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}) \\p{L}";

    /** Returns whether a sentence is worth a look at its grammar: it ends as one, asks nothing and is no notice. */
    static boolean mayBe(Passage passage) {
        String text = passage.text();
        int words = Token.of(text).size();
        return !passage.quoted()
                && words >= LEAST_WORDS
                && words <= MOST_WORDS
                && Passages.isBounded(text)
                && LinearRegex.contains(text, "[.!][\"”’')]*$")
                && !LinearRegex.contains(text, "(?:\\.\\.\\.|…)[\"”’')]*$|\\?")
                && isBalanced(text)
                && !Clutter.in(text)
                && !Clutter.pointsAway(text)
                && !LinearRegex.contains(text, STRUCK_OUT)
                && text.codePoints()
                                .filter(c -> Character.isLetter(c) || c == ' ')
                                .count()
                        > text.length() * 0.6;
    }

    static long opened(String text) {
        return text.chars().filter(c -> c == '‘').count();
    }

    /** Returns how many single quotation marks end something said: they stand behind a mark or a word and before none. */
    static long closed(String text) {
        long count = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (text.charAt(i) == '’' && ends) count++;
        }
        return count;
    }

    private static boolean isBalanced(String text) {
        long straight = text.chars().filter(c -> c == '"').count();
        long opened = text.chars().filter(c -> c == '“').count();
        long closed = text.chars().filter(c -> c == '”').count();
        long left = text.chars().filter(c -> c == '(').count();
        long right = text.chars().filter(c -> c == ')').count();
        int opening = text.lastIndexOf('‘');
        boolean single = opening >= 0 && !LinearRegex.contains(text.substring(opening), "[\\p{L}.,!?]’(?:[ ,.!?;:]|$)");
        single |= opened(text) > closed(text);
        single |= opening < 0 && LinearRegex.contains(text, "[.!?,]’$");
        return !single
                && straight % 2 == 0
                && opened == closed
                && left == right
                && !LinearRegex.contains(text, "^[”\\])]");
    }

    /** Returns whether a sentence that {@link #mayBe} can be spoken: a clause with subject and tense, or a command where these are told. */
    boolean fits(Passage passage, Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || !mayBe(passage)) return false;
        boolean clause = Statements.states(tree) && !Syntax.isSubordinate(tree);
        boolean command = commands && Syntax.commands(tree);
        if (!clause && !command && !isQuoteWithSpeaker(tree, root.get())) return false;
        if (!self && speaksOfItself(tree)) return false;
        return !isBareQuote(tree) && !startsBroken(tree);
    }

    /** Returns whether the main verb is one of speaking and the speaker stands after it: {@code “It works,” said the engineer}. */
    private static boolean isQuoteWithSpeaker(Tree tree, Word root) {
        return Speech.isVerb(root)
                && CharacterClasses.hasOneOf(tree.text(), "“”\"‘’")
                && Syntax.finite(tree, root)
                && Syntax.subject(tree, root).isPresent();
    }

    /** Returns whether the author says I or we outside of a quotation. */
    static boolean speaksOfItself(Tree tree) {
        boolean inside = false;
        for (Word word : tree.words()) {
            String text = word.text();
            if (text.equals("“") || text.equals("``")) inside = true;
            else if (text.equals("”") || text.equals("''")) inside = false;
            else if (text.equals("\"")) inside = !inside;
            else if (!inside
                    && WordSet.of("i|me|my|mine|myself|we|us|our|ours|ourselves|let's|let’s")
                            .contains(word.lower())
                    && !(word.lower().equals("mine") && !word.pronoun())
                    && !text.equals("US")) return true;
        }
        return false;
    }

    /** Returns whether all words are a quotation, so that nobody is named who says them. */
    private static boolean isBareQuote(Tree tree) {
        String text = tree.text();
        if (!LinearRegex.contains(text, "^[“\"]")) return false;
        String around = LinearRegex.replaceAll(text, "[“\"][^“”\"]*[”\"]", " ");
        return around.codePoints().filter(Character::isLetter).count() < 6;
    }

    /** Returns whether the beginning shows that a part of it is missing: a relative word, a small letter, a mark. */
    private static boolean startsBroken(Tree tree) {
        if (tree.words().isEmpty()) return true;
        Word first = tree.words().getFirst();
        int point = tree.text().codePointAt(0);
        boolean small = Character.isLowerCase(point) && !LinearRegex.contains(tree.text(), "^[a-z]+[A-Z]");
        return small
                || WordSet.of("which|who|whose|whom|that's|plus").contains(first.lower())
                        && !first.label().equals("det")
                        && !first.label().equals("nsubj")
                || WordSet.of("which|whose|than|or|nor").contains(first.lower())
                || ",;:)-–—/|".indexOf(point) >= 0;
    }
}
