package io.reelwright.text.quantity;

import io.reelwright.text.WhiteSpace;
import io.reelwright.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word or letter of {@code magnitudes.tsv} that multiplies a number.
 *
 * @param word   as it is said and shown: {@code million}
 * @param factor what it multiplies by
 */
record Magnitude(String word, double factor) {
    private static final Map<String, Magnitude> GLUED = read("g");
    private static final Map<String, Magnitude> NEXT = read("w");

    /** Returns the magnitude that is glued to a number: {@code k}, {@code bn}. */
    static @Nullable Magnitude glued(String text) {
        return GLUED.get(text);
    }

    /** Returns the magnitude that is the next word: {@code million}, {@code bn}, in lower case or with a capital. */
    static @Nullable Magnitude next(String word) {
        return NEXT.get(word);
    }

    /** Returns the factor of a magnitude's words, {@code million} or {@code lakh crore}; 1 for none. */
    static double factor(String words) {
        double factor = 1;
        for (String word : WhiteSpace.words(words)) {
            Magnitude known = NEXT.get(word);
            if (known != null) factor *= known.factor();
        }
        return factor;
    }

    /** Returns whether the word is shortened, so that a full stop behind it ends no sentence: {@code Mrd.}, {@code mil.} */
    static boolean isShort(String word) {
        return word.length() <= 4
                && NEXT.containsKey(word)
                && !WordSet.of("lakh").contains(word);
    }

    /**
     * Returns the magnitude of a shortened word as the currency's country writes it: {@code R$ 30 mil} are thousands, {@code R$ 5 mi} millions;
     * null where nothing is special.
     */
    static @Nullable Magnitude ofReais(String word) {
        return switch (word) {
            case "mil" -> NEXT.get("thousand");
            case "mi" -> NEXT.get("million");
            case "bi" -> NEXT.get("billion");
            case "tri" -> NEXT.get("trillion");
            default -> null;
        };
    }

    private static Map<String, Magnitude> read(String place) {
        Map<String, Magnitude> all = new HashMap<>();
        for (List<String> row : Table.rows("magnitudes.tsv"))
            if (row.get(3).equals(place) || row.get(3).equals("b"))
                all.put(row.get(0), new Magnitude(row.get(1), Double.parseDouble(row.get(2))));
        return Map.copyOf(all);
    }
}
