package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/**
 * White space that separates words: the blank, the tab, the vertical tab, the form feed and line ends. No-break spaces belong
 * to a word. All readers of a text split it here, so that they count the same words.
 */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Returns whether the character separates words. */
    public static boolean is(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Returns the words of the text; none is empty. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = wordStart(text, 0); at < text.length(); ) {
            int end = wordEnd(text, at);
            words.add(text.substring(at, end));
            at = wordStart(text, end);
        }
        return words;
    }

    /** Returns how many words the text has. */
    public static int count(String text) {
        int count = 0;
        for (int at = wordStart(text, 0); at < text.length(); at = wordStart(text, wordEnd(text, at))) count++;
        return count;
    }

    /** Replaces each run of white space by a single blank. */
    public static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = wordEnd(text, at);
            single.append(text, at, end);
            at = wordStart(text, end);
            if (at > end) single.append(' ');
        }
        return single.toString();
    }

    /** Returns the index of the first character at or after {@code from} that is not white space. */
    static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at))) at++;
        return at;
    }

    /** Returns the index of the first white space at or after {@code from}. */
    static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !is(text.charAt(at))) at++;
        return at;
    }
}
