package io.reelwright.phase.script;

import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits sentences that are too long for listeners, at places where two independent clauses meet. No word is added; the conjunction is
 * removed. A sentence that cannot be split stays long and is used only if a shorter version of it exists.
 */
final class LongSentences {
    private static final int MOST_WORDS = 24;
    /** Longer token runs are not sentences. They are cut at punctuation marks, so that none takes too much processing time. */
    private static final int LONGEST = 240;
    /** Maximum number of places at which a split is attempted. */
    private static final int MOST_TRIES = 12;

    private static final int LEAST_WORDS = 5;

    private LongSentences() {}

    /** Returns the sentences of a paragraph, long ones split. */
    static List<String> parted(String paragraph) {
        return parted(paragraph, Integer.MAX_VALUE);
    }

    /** Returns the same, but may stop as soon as there are {@code most} parts. */
    static List<String> parted(String paragraph, int most) {
        List<String> parts = new ArrayList<>();
        for (String sentence : Sentences.of(paragraph)) {
            Cancellation.check();
            if (parts.size() >= most) return parts;
            if (Token.of(sentence).size() <= LONGEST) part(sentence, parts);
            else for (String piece : Sentences.bounded(sentence, LONGEST)) part(piece, parts);
        }
        return parts;
    }

    private static void part(String sentence, List<String> parts) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.size() > MOST_WORDS) {
            int tries = 0;
            for (int at = tokens.size() - LEAST_WORDS; at >= LEAST_WORDS && tries < MOST_TRIES; at--) {
                int from = meets(tokens, at);
                if (from < 0) continue;
                tries++;
                String left = Compression.clean(words(tokens, 0, at));
                String right = Compression.clean(words(tokens, from, tokens.size()));
                if (!isClause(left) || !isClause(right)) continue;
                part(left, parts);
                part(right, parts);
                return;
            }
        }
        parts.add(sentence);
    }

    /** Returns the token at which the second clause begins if the first can end before {@code at}; −1 if the clauses do not meet there. */
    private static int meets(List<Token> tokens, int at) {
        String mark = tokens.get(at - 1).after();
        String word = tokens.get(at).lower();
        if (mark.endsWith(";")
                || mark.endsWith("—") && !WordSet.of("not|but|or|and").contains(word)) return at;
        if (!mark.endsWith(",")) return -1;
        if (WordSet.of("and|so").contains(word)) return at + 1;
        return WordSet.of("but|while|whereas").contains(word) ? at + 1 : -1;
    }

    private static boolean isClause(String text) {
        List<Token> tokens = Token.of(text);
        String first = tokens.isEmpty() ? "" : tokens.getFirst().lower();
        boolean verbFirst = Verbs.base(first).isPresent();
        boolean open = WordSet.of(
                        "that|which|who|whose|whom|when|if|although|though|because|since|while|as|after|before|by|with|for|to|in|at|on|until|once|not|it")
                .contains(first);
        boolean joins = WordSet.of("in|at|on|by|after|before|since|with|for|as|when|although|because|while|it")
                .contains(first);
        return tokens.size() >= LEAST_WORDS
                && !verbFirst
                && (!open || joins && opensWhole(text))
                && text.chars().filter(c -> c == '“').count()
                        == text.chars().filter(c -> c == '”').count()
                && text.chars().filter(c -> c == '"').count() % 2 == 0
                && Compression.standsAlone(text);
    }

    /** Returns whether an opening phrase or clause is followed by a comma and an independent clause. */
    private static boolean opensWhole(String text) {
        if (text.regionMatches(true, 0, "it ", 0, 3)) return true;
        int comma = text.indexOf(", ");
        return comma > 0 && Compression.standsAlone(Compression.capitalised(text.substring(comma + 2)));
    }

    private static String words(List<Token> tokens, int from, int to) {
        return LinearRegex.replaceAll(
                String.join(
                        " ", tokens.subList(from, to).stream().map(Token::raw).toList()),
                "\\s*[,;:—–]+$",
                "");
    }
}
