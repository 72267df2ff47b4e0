package io.reelwright.text;

import java.util.List;
import java.util.Set;

/** Counts syllables of English words, for reading ease and speaking time. */
public final class Syllables {
    /** Syllables of a figure: one that is also shown is as easy to follow as a plain word. */
    private static final int SYLLABLES_OF_A_FIGURE = 2;

    private static final int LONGEST_WITHOUT_VOWELS = 15;

    /** Maximum number of letters for each group of vowels in English. */
    private static final int LONGEST_RUN = 6;

    private static final String[] HISSING = {"ses", "zes", "xes", "ches", "shes", "ces", "ges"};
    private static final Set<String> HIATUS = Set.of("ia", "io", "ua", "eo", "iu");
    private static final Set<String> GLIDING = Set.of("tion", "sion", "cial", "tial", "cious", "tious", "gion", "qua");

    private Syllables() {}

    /** Returns the syllables of a text as it is spoken; figures count as their words. */
    public static int of(String text) {
        return Token.of(text).stream().mapToInt(Syllables::ofToken).sum();
    }

    /** Returns the Flesch reading ease (R. Flesch, 1948): about 100 very easy, 60 plain, below 30 hard; 0 without words. */
    public static double readingEase(List<String> sentences) {
        int words = sentences.stream()
                .mapToInt(sentence -> Token.of(sentence).size())
                .sum();
        if (words == 0) return 0;
        int syllables = sentences.stream()
                .flatMap(sentence -> Token.of(sentence).stream())
                .mapToInt(token -> token.digits() ? SYLLABLES_OF_A_FIGURE : ofToken(token))
                .sum();
        return 206.835 - 1.015 * words / sentences.size() - 84.6 * syllables / words;
    }

    private static int ofToken(Token token) {
        if (token.digits()) return ofFigure(token.core());
        String word = token.lower();
        int sum = 0;
        for (int from = 0, at = 0; at <= word.length(); at++) {
            if (at < word.length() && (Character.isLetter(word.charAt(at)) || word.charAt(at) == '\'')) continue;
            if (at > from) sum += ofWord(word.substring(from, at));
            from = at + 1;
        }
        return sum;
    }

    private static int ofFigure(String core) {
        int digits = (int) core.chars().filter(CharacterClasses::isDigit).count();
        int zeros = (int) core.chars().filter(c -> c == '0').count();
        int letters = (int) core.chars().filter(Character::isLetter).limit(4).count();
        int extra = CharacterClasses.hasOneOf(core, "%$€£") ? 2 : core.contains(".") ? 1 : 0;
        boolean year = digits == 4 && !core.contains(",") && (core.startsWith("1") || core.startsWith("20"));
        int spoken = year ? 5 : (int) Math.round((digits - zeros) * 1.9 + digits / 3);
        return Math.max(1, spoken) + extra + letters / 2;
    }

    /** Returns the number of vowel groups, without a silent e or -ed; at least 1. */
    static int ofWord(String word) {
        String w = CharacterClasses.lower(word).replace("'", "");
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < w.length(); i++) {
            boolean vowel = "aeiouyáéíóúäöüàèêô".indexOf(w.charAt(i)) >= 0;
            if (vowel && !inside) groups++;
            inside = vowel;
        }
        // Not a word: a voice spells it letter by letter.
        if (w.length() > LONGEST_WITHOUT_VOWELS && groups * LONGEST_RUN < w.length()) return w.length();
        if (w.endsWith("e") && !w.endsWith("le") && groups > 1) groups--;
        if (w.endsWith("ed") && !w.endsWith("ted") && !w.endsWith("ded") && groups > 1) groups--;
        if (w.endsWith("es") && !CharacterClasses.endsWithOneOf(w, HISSING) && groups > 1) groups--;
        if (hasHiatus(w) && GLIDING.stream().noneMatch(w::contains)) groups++;
        return Math.max(1, groups);
    }

    /** Returns whether two adjacent vowels are two syllables, followed only by plain letters. */
    private static boolean hasHiatus(String word) {
        for (int i = word.length() - 1; i > 0 && word.charAt(i) >= 'a' && word.charAt(i) <= 'z'; i--)
            if (HIATUS.contains(word.substring(i - 1, i + 1))) return true;
        return false;
    }
}
