package io.reelwright.text.pronunciation;

import io.reelwright.text.CharacterClasses;
import java.text.Normalizer;
import java.util.Map;

/** Writes a word with the 26 letters of English, as an English reader would say it: Belém, Caffè, Łódź, Škoda, España. */
public final class Accents {
    /** Letters that have a sound of their own, or that have no plain form in Unicode. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "th"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ñ', "ny"),
            Map.entry((int) 'ç', "s"),
            Map.entry((int) 'č', "ch"),
            Map.entry((int) 'ć', "ch"),
            Map.entry((int) 'š', "sh"),
            Map.entry((int) 'ş', "sh"),
            Map.entry((int) 'ś', "sh"),
            Map.entry((int) 'ž', "zh"),
            Map.entry((int) 'ź', "z"),
            Map.entry((int) 'ř', "r"),
            Map.entry((int) 'ğ', ""),
            Map.entry((int) 'ə', "a"));

    private Accents() {}

    /** Returns the word without accents; a word that has none is returned as it is. */
    public static String folded(String word) {
        if (word.chars().allMatch(c -> c < 128)) return word;
        String whole = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(whole.length() + 4);
        whole.codePoints().forEach(point -> append(plain, point));
        boolean open = plain.length() > 3 && (whole.endsWith("é") || whole.endsWith("É"));
        return open ? plain.substring(0, plain.length() - 1) + "ay" : plain.toString();
    }

    private static void append(StringBuilder plain, int point) {
        String low = CharacterClasses.lower(Character.toString(point));
        String other = LETTERS.get(low.codePointAt(0));
        if (other != null && !other.isEmpty() && Character.isUpperCase(point))
            plain.append(Character.toUpperCase(other.charAt(0))).append(other, 1, other.length());
        else if (other != null) plain.append(other);
        else
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
                    .forEach(plain::appendCodePoint);
    }
}
