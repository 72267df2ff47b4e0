package io.reelwright.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds base forms of an English word that may be a plural, a past tense or a participle. The rules are simple on purpose: a
 * wrong guess is usually not in the picture table and so finds no picture.
 */
final class WordForms {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("mice", "mouse"),
            Map.entry("geese", "goose"),
            Map.entry("leaves", "leaf"),
            Map.entry("wolves", "wolf"),
            Map.entry("knives", "knife"),
            Map.entry("loaves", "loaf"),
            Map.entry("slept", "sleep"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("ate", "eat"),
            Map.entry("eaten", "eat"),
            Map.entry("flew", "fly"),
            Map.entry("flown", "fly"),
            Map.entry("grew", "grow"),
            Map.entry("grown", "grow"),
            Map.entry("built", "build"),
            Map.entry("bought", "buy"),
            Map.entry("drove", "drive"),
            Map.entry("froze", "freeze"),
            Map.entry("frozen", "freeze"),
            Map.entry("woke", "wake"),
            Map.entry("drew", "draw"),
            Map.entry("sang", "sing"),
            Map.entry("fought", "fight"),
            Map.entry("taught", "teach"),
            Map.entry("bacterial", "bacteria"),
            Map.entry("viruses", "virus"),
            Map.entry("fungal", "fungi"));

    private WordForms() {}

    /** Returns candidates for the base form, the likeliest first. The word itself is not among them. */
    static List<String> bases(String word) {
        List<String> bases = new ArrayList<>();
        String irregular = IRREGULAR.get(word);
        if (irregular != null) bases.add(irregular);
        cut(bases, word, "ies", "y");
        cut(bases, word, "es", "");
        cut(bases, word, "s", "");
        cut(bases, word, "ied", "y");
        cut(bases, word, "ed", "");
        cut(bases, word, "ed", "e");
        cut(bases, word, "ing", "");
        cut(bases, word, "ing", "e");
        undouble(bases, word, "ing");
        undouble(bases, word, "ed");
        return bases;
    }

    private static void cut(List<String> bases, String word, String ending, String instead) {
        if (word.endsWith(ending) && !word.endsWith("ss") && word.length() - ending.length() >= 2) {
            bases.add(word.substring(0, word.length() - ending.length()) + instead);
        }
    }

    /** Adds the stem without its doubled last letter: {@code running} yields {@code run}. */
    private static void undouble(List<String> bases, String word, String ending) {
        int stem = word.length() - ending.length();
        if (word.endsWith(ending) && stem >= 3 && word.charAt(stem - 1) == word.charAt(stem - 2)) {
            bases.add(word.substring(0, stem - 1));
        }
    }
}
