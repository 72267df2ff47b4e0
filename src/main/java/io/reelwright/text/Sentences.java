package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits text into sentences. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = WordList.read("abbreviations.txt");
    /** Abbreviations after which a sentence may end. */
    private static final Set<String> MAY_END = Set.of("a.m", "p.m", "b.c", "a.d");

    /** Words that are shortened before a number; elsewhere a sentence may end with them. */
    private static final Set<String> BEFORE_NUMBERS =
            WordSet.of("no|nos|nr|p|pp|pg|c|ca|ext|vol|vols|fig|figs|ch|chap|chs|sec|sect|para|paras|pt|pts|ver|approx|"
                    + "tel|ph|eq|eqs|ep|eps|bk|avg|est");
    /** Words that are shortened behind a number, where a sentence may end with them: {@code at 35,000 ft.}, {@code on 9 Feb.} */
    private static final Set<String> AFTER_NUMBERS = WordSet.of("ft|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec");
    /** Shortened magnitudes, which a currency may follow: {@code 5 Mrd. Euro}. */
    private static final Set<String> MAGNITUDES = WordSet.of("mrd|mio|mln|mill|mil|mld|bil|bln|bn|mn|tril|tn|trn|tsd");

    private static final Set<String> CURRENCIES =
            WordSet.of("euro|euros|eur|dollar|dollars|usd|us|franken|francs|chf|kronen|kronor|kroner|mark|pfund|pounds|"
                    + "gbp|yen|jpy|rubel|rubles|zloty|lei|lira|reais|pesos|yuan|rupees");
    /** Words with which a sentence begins; before any other one {@code U.S.} is a part of a name: {@code the U.S. Army}. */
    private static final Set<String> STARTERS = WordSet.of(
            "the|a|an|it|its|he|his|she|her|they|their|we|our|you|your|i|my|this|that|these|those|there|here|"
                    + "in|on|at|by|for|from|with|to|of|as|and|but|or|so|if|when|while|what|who|how|why|where|which|"
                    + "then|now|today|after|before|since|until|because|although|though|however|yet|still|all|some|many|"
                    + "most|few|no|not|one|two|three|both|each|every|only|also|even|once|later|soon|people|nobody|"
                    + "everyone|do|did|does|is|are|was|were|can|could|will|would|should|let|about|over|under|during|"
                    + "between|without|instead|perhaps|maybe|again|next|first|finally|another|other");

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

    /** Returns whether the line ends as a sentence does. */
    public static boolean endsOne(CharSequence line) {
        int end = line.length();
        while (end > 0 && "\"”’)".indexOf(line.charAt(end - 1)) >= 0) end--;
        return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
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
        if (Character.isLowerCase(next) || isOperator(text, end + 1)) return false;
        // The text before a second mark ends with a mark, so it is not an abbreviation.
        boolean single = !CharacterClasses.hasOneOf(text.substring(mark + 1, end), ENDS);
        return text.charAt(mark) != '.' || !single || !isAbbreviation(text, start, mark, next);
    }

    /** Returns whether a formula goes on: {@code 5! = 120}. */
    private static boolean isOperator(String text, int at) {
        return at + 1 < text.length() && "=+×÷<>≤≥≠≈".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
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
        if (AFTER_NUMBERS.contains(lower) && Character.isUpperCase(next) && followsNumber(text, start, from))
            return false;
        if (BEFORE_NUMBERS.contains(lower) && (Character.isDigit(next) || next == '#')) return true;
        if (WordSet.of("INT|EXT|INT./EXT|INT/EXT|I/E").contains(word)) return Character.isUpperCase(next);
        if (lower.equals("no")) return false;
        // The next word may be far away, behind marks alone: it is looked for only after the few words that depend on
        // it.
        if (MAGNITUDES.contains(lower) && CURRENCIES.contains(wordAfter(text, mark))) return true;
        if (WordSet.of("u.s|u.k|u.n|e.u|u.s.a").contains(lower)) return !STARTERS.contains(wordAfter(text, mark));
        return ABBREVIATIONS.contains(lower)
                || CharacterClasses.areDotted(lower) && Character.isUpperCase(next) && !MAY_END.contains(lower);
    }

    /** Returns whether the word before a place begins with a digit. */
    private static boolean followsNumber(String text, int start, int place) {
        int before = text.lastIndexOf(' ', place - 2) + 1;
        return place >= 2 && before >= start && before < place && CharacterClasses.isDigit(text.charAt(before));
    }

    /** Returns the next word after a mark, in lower case and without marks. */
    private static String wordAfter(String text, int mark) {
        int begin = mark + 1;
        while (begin < text.length() && !CharacterClasses.isLetterOrNumber(text.codePointAt(begin)))
            begin += Character.charCount(text.codePointAt(begin));
        int end = begin;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
        return CharacterClasses.lower(text.substring(begin, end));
    }
}
