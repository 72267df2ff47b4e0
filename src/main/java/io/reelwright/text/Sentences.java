package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits text into sentences. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = WordList.read("abbreviations.txt");
    /** Abbreviations after which a sentence may end. */
    private static final Set<String> MAY_END = Set.of("a.m", "p.m", "u.s", "b.c", "a.d");

    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»)]";

    private Sentences() {}

    /**
     * Returns the sentences of one paragraph, in order, with single white space. A full stop inside a number, after an
     * abbreviation or an initial, or before a small letter does not end a sentence; closing quotation marks belong to the
     * sentence that they close.
     */
    public static List<String> of(String paragraph) {
        String text = WhiteSpace.single(paragraph).strip();
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) < 0) continue;
            int end = afterClosers(text, i);
            if (endsSentence(text, start, i, end)) {
                add(sentences, text.substring(start, end));
                start = end;
            }
            i = end - 1;
        }
        add(sentences, text.substring(Math.min(start, text.length())));
        return sentences;
    }

    /**
     * Returns the sentences of a paragraph; those of more than {@code mostWords} words are split after the last clause mark before
     * the limit, or at the limit when there is no mark. No word is lost or changed.
     */
    public static List<String> bounded(String paragraph, int mostWords) {
        List<String> bounded = new ArrayList<>();
        for (String sentence : of(paragraph)) {
            List<Token> tokens = Token.of(sentence);
            for (int from = 0; from < tokens.size(); ) {
                int to = cut(tokens, from, mostWords);
                bounded.add(String.join(
                        " ", tokens.subList(from, to).stream().map(Token::raw).toList()));
                from = to;
            }
        }
        return bounded;
    }

    private static int cut(List<Token> tokens, int from, int mostWords) {
        if (tokens.size() - from <= mostWords) return tokens.size();
        for (int at = from + mostWords; at > from + mostWords / 3; at--)
            if (tokens.get(at - 1).endsClause()) return at;
        return from + mostWords;
    }

    private static void add(List<String> sentences, String piece) {
        if (piece.chars().anyMatch(Character::isLetterOrDigit)) sentences.add(piece.strip());
    }

    private static int afterClosers(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) end++;
        return end;
    }

    /** Returns whether a mark from {@code mark} to {@code end}, a range of only marks and closing quotes, ends a sentence. */
    private static boolean endsSentence(String text, int start, int mark, int end) {
        if (end >= text.length()) return true;
        if (text.charAt(end) != ' ') return false;
        char next = firstLetter(text, end + 1);
        if (Character.isLowerCase(next)) return false;
        // The text before a second mark ends with a mark, so it is not an abbreviation.
        boolean single = !CharacterClasses.hasOneOf(text.substring(mark + 1, end), ENDS);
        return text.charAt(mark) != '.' || !single || !isAbbreviation(text, start, mark, next);
    }

    private static char firstLetter(String text, int from) {
        int i = from;
        while (i < text.length() && "\"'“‘«([".indexOf(text.charAt(i)) >= 0) i++;
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isAbbreviation(String text, int start, int mark, char next) {
        int from = Math.max(text.lastIndexOf(' ', mark) + 1, start);
        while (from < mark && !CharacterClasses.isLetterOrNumber(text.codePointAt(from)))
            from += Character.charCount(text.codePointAt(from));
        String word = text.substring(from, Math.max(from, mark));
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) return !word.equals("I");
        String lower = CharacterClasses.lower(word);
        if (lower.equals("no")) return Character.isDigit(next);
        return ABBREVIATIONS.contains(lower)
                || CharacterClasses.areDotted(lower) && Character.isUpperCase(next) && !MAY_END.contains(lower);
    }
}
