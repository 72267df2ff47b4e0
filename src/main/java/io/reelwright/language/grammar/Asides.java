package io.reelwright.language.grammar;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in brackets beside a sentence. */
final class Asides {
    /** Maximum number in a sentence; further brackets are read as marks. */
    private static final int MOST = 20;

    private Asides() {}

    /**
     * A part of a text in brackets.
     *
     * @param open  place of the opening bracket
     * @param close place of the closing bracket
     */
    record Aside(int open, int close) {}

    /**
     * Returns the outermost bracketed parts in order. Brackets that follow a letter or digit belong to a word, as in {@code 401(k)}; brackets
     * without a partner are none.
     */
    static List<Aside> in(String text) {
        List<Aside> found = new ArrayList<>();
        for (int at = 0; at < text.length() && found.size() < MOST; at++) {
            char open = text.charAt(at);
            if (open != '(' && open != '[') continue;
            int close = partner(text, at, open == '(' ? ')' : ']');
            // All that is left belongs to brackets which nobody closes.
            if (close < 0) break;
            boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            if (!inWord && close > at + 1) found.add(new Aside(at, close));
            at = close;
        }
        return found;
    }

    private static int partner(String text, int at, char close) {
        char open = text.charAt(at);
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == open) depth++;
            else if (c == close && --depth == 0) return i;
        }
        return -1;
    }
}
