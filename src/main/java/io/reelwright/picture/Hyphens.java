package io.reelwright.picture;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;

/** Reads words that are joined with hyphens: {@code gum-like} speaks of no gum, and {@code t-shirt} of a shirt only as a whole. */
final class Hyphens {
    private Hyphens() {}

    /** Returns all that is joined to a word with hyphens, the word included; an empty text if nothing is. */
    static String joined(Tree tree, Word word) {
        String text = tree.text();
        int begin = word.begin();
        int end = word.end();
        while (begin > 1 && isJoined(text, begin - 1)) begin = start(text, begin - 1);
        while (end + 1 < text.length() && isJoined(text, end)) end = end(text, end + 1);
        return begin == word.begin() && end == word.end() ? "" : text.substring(begin, end);
    }

    /** Returns whether a hyphen stands at an offset between two characters of words. */
    private static boolean isJoined(String text, int at) {
        return text.charAt(at) == '-'
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static int start(String text, int before) {
        int start = before;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) start--;
        return start;
    }

    private static int end(String text, int after) {
        int end = after;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
        return end;
    }
}
