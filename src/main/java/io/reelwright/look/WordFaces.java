package io.reelwright.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the typeface in which a word can be set: as a whole, because a word in two faces looks like a mistake. */
final class WordFaces {
    /** Faces that lend letters to others, the one with the most letters first. */
    private static final List<Typeface> LENDERS = lenders();

    private WordFaces() {}

    /**
     * Returns the typeface for the letters and digits of a word: the wanted one if it has them all, else the first shipped one that has;
     * {@code null} when none has, because a word without some of its letters is another word.
     */
    static @Nullable Typeface of(Typeface wanted, String word) {
        if (spells(wanted, word)) return wanted;
        for (Typeface lender : LENDERS) if (spells(lender, word)) return lender;
        return null;
    }

    /**
     * Returns the typeface for one character of a word: that of the word if it has the character, else a lender; {@code null} when none
     * has, and a sign is left out.
     *
     * @param word typeface of the word
     */
    static @Nullable Typeface of(Typeface word, int codePoint) {
        if (has(word, codePoint)) return word;
        for (Typeface lender : LENDERS) if (has(lender, codePoint)) return lender;
        return null;
    }

    /** Returns whether the typeface has a glyph for the code point. Words are set from left to right, so other letters do not count. */
    static boolean has(Typeface face, int codePoint) {
        return !fromRight(codePoint) && Typefaces.has(face, codePoint);
    }

    private static boolean spells(Typeface face, String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).allMatch(letter -> has(face, letter));
    }

    private static boolean fromRight(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static List<Typeface> lenders() {
        List<Typeface> lenders = new ArrayList<>(List.of(Typeface.INTER_BOLD, Typeface.JETBRAINS_MONO));
        for (Typeface face : Typeface.values()) if (!lenders.contains(face)) lenders.add(face);
        return List.copyOf(lenders);
    }
}
