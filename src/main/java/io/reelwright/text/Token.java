package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One written word: what stands between white space.
 *
 * @param raw    as it is written
 * @param before opening marks, for example an opening quotation mark
 * @param core   the word without marks at its ends; may be empty
 * @param after  closing marks, for example a comma
 */
public record Token(String raw, String before, String core, String after) {

    /** The words of a text, split at white space exactly as a voice counts them. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String raw : text.strip().split("\\s+")) if (!raw.isEmpty()) tokens.add(word(raw));
        return List.copyOf(tokens);
    }

    private static Token word(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && !belongsAtStart(raw.charAt(from))) from++;
        while (to > from && !belongsAtEnd(raw.charAt(to - 1))) to--;
        return new Token(raw, raw.substring(0, from), raw.substring(from, to), raw.substring(to));
    }

    private static boolean belongsAtStart(char c) {
        return Character.isLetterOrDigit(c) || "$€£¥#@+−-%°".indexOf(c) >= 0;
    }

    private static boolean belongsAtEnd(char c) {
        return Character.isLetterOrDigit(c) || "%°+".indexOf(c) >= 0;
    }

    /** The core in lower case with plain apostrophes. */
    public String lower() {
        return core.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Whether a clause or sentence ends with this word. */
    public boolean endsClause() {
        if (after.equals(".") && core.matches("\\p{Lu}|(?:\\p{L}\\.)+\\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs"))
            return false;
        return after.chars().anyMatch(c -> ",;:.!?—–)".indexOf(c) >= 0) || raw.equals("—") || raw.equals("–");
    }

    /** Whether the word starts with a capital letter. */
    public boolean capital() {
        return !core.isEmpty() && Character.isUpperCase(core.charAt(0));
    }

    /** Whether there is a digit in it. */
    public boolean digits() {
        return core.chars().anyMatch(Character::isDigit);
    }
}
