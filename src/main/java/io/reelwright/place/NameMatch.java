package io.reelwright.place;

import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that are the name of one or more places.
 *
 * @param first   index of the first word
 * @param end     index after the last word
 * @param key     the name, see {@link PlaceTable#key}
 * @param bearers the places of that name
 */
record NameMatch(int first, int end, String key, List<Place> bearers) {
    /** Length up to which a name is one only in capitals: {@code US} is a country, {@code Us} is not. */
    private static final int LETTERS = 3;

    /** Returns the longest names in the words, in order, none inside another. */
    static List<NameMatch> in(List<Token> words) {
        PlaceTable table = PlaceTable.shared();
        List<NameMatch> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            NameMatch longest = longest(words, at, table);
            if (longest != null) found.add(longest);
            at = longest == null ? at + 1 : longest.end;
        }
        return found;
    }

    private static @Nullable NameMatch longest(List<Token> words, int first, PlaceTable table) {
        boolean article = words.get(first).lower().equals("the");
        if (!article && !words.get(first).capital()) return null;
        NameMatch longest = null;
        StringBuilder key = new StringBuilder();
        for (int end = first + 1; end <= Math.min(words.size(), first + table.longest()); end++) {
            Token word = words.get(end - 1);
            if (end > first + 1 && !word.before().isEmpty()) break;
            String bare = PlaceTable.key(withoutPossessive(word.core()));
            key.append(key.isEmpty() ? "" : " ").append(bare);
            String name = key.toString();
            boolean whole = word.capital()
                    || Character.isDigit(
                            word.core().isEmpty() ? ' ' : word.core().charAt(0));
            if (whole && isWritten(words, first, end, name)) {
                List<Place> bearers = table.named(name);
                if (!bearers.isEmpty()) longest = new NameMatch(first, end, name, bearers);
            }
            if (word.endsClause() || isPossessive(word)) break;
        }
        return longest;
    }

    private static boolean isWritten(List<Token> words, int first, int end, String key) {
        if (key.length() > LETTERS) return true;
        String raw = words.get(first).core();
        return end == first + 1 && raw.chars().noneMatch(Character::isLowerCase);
    }

    /** Returns whether the name ends with {@code 's}. */
    boolean possessive(List<Token> words) {
        return isPossessive(words.get(end - 1));
    }

    private static boolean isPossessive(Token word) {
        return !withoutPossessive(word.core()).equals(word.core());
    }

    private static String withoutPossessive(String word) {
        boolean has = word.endsWith("'s") || word.endsWith("’s");
        return has ? word.substring(0, word.length() - 2) : word;
    }
}
