package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What parts words: the blank, the tab, the vertical tab, the form feed and the ends of lines. Spaces that do not break
 * belong to a word. All readers of a text split it here, so that they count the same words.
 */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Whether the character parts words. */
    public static boolean is(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The words of the text, none of them empty. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = wordStart(text, 0); at < text.length(); ) {
            int end = wordEnd(text, at);
            words.add(text.substring(at, end));
            at = wordStart(text, end);
        }
        return words;
    }

    /** How many words the text has. */
    public static int count(String text) {
        int count = 0;
        for (int at = wordStart(text, 0); at < text.length(); at = wordStart(text, wordEnd(text, at))) count++;
        return count;
    }

    /** The text with a single blank in place of each run of white space. */
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

    /** Index of the first character at or after {@code from} that is no white space. */
    static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at))) at++;
        return at;
    }

    /** Index of the first white space at or after {@code from}. */
    static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !is(text.charAt(at))) at++;
        return at;
    }
}
