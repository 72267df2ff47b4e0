package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One written word: the characters between white space.
 *
 * @param raw    the word as written
 * @param before opening marks, for example an opening quotation mark
 * @param core   the word without marks at its ends; may be empty
 * @param after  closing marks, for example a comma
 */
public record Token(String raw, String before, String core, String after) {
    private static final Set<String> SHORTENED = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "vs");

    /** Returns the words of a text, split at white space as the voice counts them. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String raw : WhiteSpace.words(text.strip())) tokens.add(word(raw));
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
        return Character.isLetterOrDigit(c) || "$€£¥#@+−-%°<>≤≥≈~±".indexOf(c) >= 0;
    }

    private static boolean belongsAtEnd(char c) {
        return Character.isLetterOrDigit(c) || "%°+".indexOf(c) >= 0;
    }

    /** Returns the core in lower case with plain apostrophes. */
    public String lower() {
        return CharacterClasses.lower(core).replace('’', '\'');
    }

    /** Returns whether a clause or sentence ends with this word. */
    public boolean endsClause() {
        if (after.equals(".") && isShortened()) return false;
        return after.chars().anyMatch(c -> ",;:.!?—–)".indexOf(c) >= 0) || raw.equals("—") || raw.equals("–");
    }

    /** Returns whether it is an initial, letters with full stops, or a title, whose full stop does not end a sentence. */
    private boolean isShortened() {
        boolean initial = core.length() == 1 && Character.getType(core.charAt(0)) == Character.UPPERCASE_LETTER;
        return initial || SHORTENED.contains(core) || CharacterClasses.areDotted(core);
    }

    /** Returns whether the word starts with a capital letter. */
    public boolean capital() {
        return !core.isEmpty() && Character.isUpperCase(core.charAt(0));
    }

    /** Returns whether it contains a digit. */
    public boolean digits() {
        return core.chars().anyMatch(Character::isDigit);
    }
}
