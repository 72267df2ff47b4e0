package io.reelwright.look;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Parts a word that is wider than a line. A word is parted at its own marks (an address at {@code @ . / - _ ? &}) or where a hyphen may
 * stand, and only where neither gives parts that fit, between any two letters. Of all ways the one with the lowest cost is used: few parts,
 * good places, parts of about equal width.
 *
 * <p>An address gets no hyphen that is not its own, because a reader would type it.
 */
final class WordParting {
    private static final double PART = 1;
    private static final double AT_HYPHEN = 0.2;
    private static final double BETWEEN_KINDS = 0.6;
    private static final double ANYWHERE = 3;
    /** Cost of a part of one letter or mark, which looks lost on its line. */
    private static final double LONELY = 1.5;

    /** Marks after which a word may be parted without a hyphen. */
    private static final String AFTER = "@/\\-_?&=#:;,+~%|\u2010\u2013\u2014\u2026)]}";
    /** Marks before which it may be parted: a full stop at the end of a line would seem to end the sentence. */
    private static final String BEFORE = ".([{";

    private static final String IN_ADDRESSES = "@/\\_=&#";

    private final String word;
    private final double[] reach;
    private final double hyphen;
    private final double width;
    /** Cost of a break before each character; infinite where the word may not be parted. */
    private final double[] cost;

    private final BitSet hyphenated = new BitSet();

    /**
     * @param reach  width of the first i characters, for each i from 0 to the length of the word
     * @param hyphen width of a hyphen, in the same unit
     * @param width  maximum width of a part
     */
    private WordParting(String word, double[] reach, double hyphen, double width) {
        this.word = word;
        this.reach = reach;
        this.hyphen = hyphen;
        this.width = width;
        this.cost = new double[word.length()];
        price();
    }

    /**
     * Returns the parts of a word in order, with the hyphens that they end with. A part is wider than {@code width} only if it is a single
     * letter.
     */
    static List<String> parts(String word, double[] reach, double hyphen, double width) {
        return new WordParting(word, reach, hyphen, width).cheapest();
    }

    private void price() {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        boolean address = isAddress();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        for (int at = letters.next(); at != BreakIterator.DONE && at < word.length(); at = letters.next()) {
            int before = word.codePointBefore(at);
            int after = word.codePointAt(at);
            boolean inside = Character.isLetter(before) && Character.isLetter(after);
            cost[at] = price(before, after);
            if (inside && !address && isSpelled(before) && isSpelled(after)) hyphenated.set(at);
        }
        if (!address) priceHyphens();
    }

    private static double price(int before, int after) {
        boolean spoken = Character.isLetterOrDigit(before);
        boolean goesOn = Character.isLetterOrDigit(after);
        if (AFTER.indexOf(before) >= 0 || BEFORE.indexOf(after) >= 0 && spoken) return 0;
        return spoken == goesOn || BEFORE.indexOf(before) >= 0 ? ANYWHERE : BETWEEN_KINDS;
    }

    private void priceHyphens() {
        for (int from = 0; from < word.length(); ) {
            int to = from;
            while (to < word.length() && Character.isLetter(word.charAt(to))) to++;
            BitSet breaks = to - from < 5 ? new BitSet() : Hyphenation.english().breaks(word.substring(from, to));
            for (int at = breaks.nextSetBit(0); at >= 0; at = breaks.nextSetBit(at + 1))
                if (cost[from + at] == ANYWHERE && hyphenated.get(from + at)) cost[from + at] = AT_HYPHEN;
            from = Math.max(to, from + 1);
        }
    }

    private boolean isAddress() {
        boolean dotted = false;
        for (int i = 1; i + 1 < word.length() && !dotted; i++)
            dotted = word.charAt(i) == '.'
                    && Character.isLetterOrDigit(word.charAt(i - 1))
                    && Character.isLetterOrDigit(word.charAt(i + 1));
        return dotted || word.chars().anyMatch(sign -> IN_ADDRESSES.indexOf(sign) >= 0);
    }

    /** Returns whether a letter belongs to a script that hyphenates. */
    private static boolean isSpelled(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    private List<String> cheapest() {
        int n = word.length();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= n; end++) {
            if (end < n && cost[end] == Double.POSITIVE_INFINITY) continue;
            boolean only = true;
            for (int start = end - 1; start >= 0; start--) {
                if (start > 0 && cost[start] == Double.POSITIVE_INFINITY) continue;
                double taken = reach[end] - reach[start] + (end < n && hyphenated.get(end) ? hyphen : 0);
                if (taken > width && !only) break;
                only = false;
                double free = Math.max(0, 1 - taken / width);
                double lonely = word.codePointCount(start, end) < 2 ? LONELY : 0;
                double price = best[start] + PART + free * free * 0.5 + lonely + (end < n ? cost[end] : 0);
                if (price < best[end]) {
                    best[end] = price;
                    from[end] = start;
                }
            }
        }
        List<String> parts = new ArrayList<>();
        for (int end = n; end > 0; end = from[end])
            parts.addFirst(word.substring(from[end], end) + (end < n && hyphenated.get(end) ? "-" : ""));
        return parts;
    }
}
