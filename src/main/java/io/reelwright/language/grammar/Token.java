package io.reelwright.language.grammar;

import io.reelwright.text.CharacterClasses;

/**
 * A word, number or mark before it is parsed.
 *
 * @param begin place of its first character in the given text
 * @param end   place after its last character
 * @param form  its characters in plain signs
 */
record Token(int begin, int end, String form) {
    /** Returns whether the two are parts of one number or word that the tokenizer has cut: {@code 1.} and {@code 8}, {@code 401} and {@code (k)}. */
    boolean isOneWith(Token next) {
        if (next.begin != end) return false;
        int last = form.length() - 1;
        if (next.form.length() > 2 && next.form.startsWith("(") && next.form.endsWith(")"))
            return Character.isLetterOrDigit(form.charAt(last));
        if (!CharacterClasses.isDigit(next.form.charAt(0))) return false;
        char c = form.charAt(last);
        return CharacterClasses.isDigit(c)
                || ((c == '.' || c == ',') && last > 0 && CharacterClasses.isDigit(form.charAt(last - 1)));
    }

    /** Returns whether the three are a number with a decimal comma. */
    static boolean areDecimal(Token whole, Token comma, Token part) {
        return comma.form.equals(",")
                && whole.end == comma.begin
                && comma.end == part.begin
                && CharacterClasses.isDigit(whole.form.charAt(whole.form.length() - 1))
                && CharacterClasses.isDigit(part.form.charAt(0));
    }

    Token joined(Token next) {
        return new Token(begin, next.end, form + next.form);
    }
}
