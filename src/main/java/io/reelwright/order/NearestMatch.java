package io.reelwright.order;

import io.reelwright.text.CharacterClasses;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a user most likely meant by a misspelt one. */
public final class NearestMatch {
    private NearestMatch() {}

    /** Returns the candidate with the fewest edits, if they are at most a third of the word's letters (or two, if that is more). */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int most = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> edits(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the optimal string alignment distance, ignoring case: a swap of two neighbouring letters counts as one edit. */
    static int edits(String from, String to) {
        String a = CharacterClasses.lower(from);
        String b = CharacterClasses.lower(to);
        if (Math.abs(a.length() - b.length()) > 64) return Integer.MAX_VALUE;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) for (int j = 1; j <= b.length(); j++) cost[i][j] = step(a, b, cost, i, j);
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
