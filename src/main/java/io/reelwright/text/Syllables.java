package io.reelwright.text;

import java.util.List;
import java.util.Locale;

/** Syllables of English words, and what follows from them: reading ease and speaking time. */
public final class Syllables {
    /** A figure that also stands on the picture is no harder to follow than a plain word. */
    private static final int SYLLABLES_OF_A_FIGURE = 2;

    private Syllables() {}

    /** Syllables of a text as it is spoken; figures count as the words that say them. */
    public static int of(String text) {
        return Token.of(text).stream().mapToInt(Syllables::ofToken).sum();
    }

    /** Flesch reading ease (R. Flesch, 1948): about 100 very easy, 60 plain, below 30 hard. 0 when there are no words. */
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
        int sum = 0;
        for (String part : token.lower().split("[^\\p{L}']+")) if (!part.isEmpty()) sum += ofWord(part);
        return sum;
    }

    private static int ofFigure(String core) {
        String digits = core.replaceAll("[^0-9]", "");
        int extra = core.contains("%") ? 2 : core.matches(".*[$€£].*") ? 2 : core.contains(".") ? 1 : 0;
        int letters = core.replaceAll("[^\\p{L}]", "").length();
        boolean year = digits.length() == 4 && !core.contains(",") && (core.startsWith("1") || core.startsWith("20"));
        int spoken = year ? 5 : (int) Math.round(digits.replaceAll("0", "").length() * 1.9 + digits.length() / 3);
        return Math.max(1, spoken) + extra + Math.min(letters, 4) / 2;
    }

    /** Vowel groups, less a silent e or -ed; at least one. */
    static int ofWord(String word) {
        String w = word.toLowerCase(Locale.ROOT).replace("'", "");
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < w.length(); i++) {
            boolean vowel = "aeiouyáéíóúäöüàèêô".indexOf(w.charAt(i)) >= 0;
            if (vowel && !inside) groups++;
            inside = vowel;
        }
        if (w.endsWith("e") && !w.endsWith("le") && groups > 1) groups--;
        if (w.endsWith("ed") && !w.endsWith("ted") && !w.endsWith("ded") && groups > 1) groups--;
        if (w.endsWith("es") && !w.matches(".*(s|z|x|ch|sh|c|g)es") && groups > 1) groups--;
        if (w.matches(".*(ia|io|ua|eo|iu)[a-z]*") && !w.matches(".*(tion|sion|cial|tial|cious|tious|gion|quar|qua).*"))
            groups++;
        return Math.max(1, groups);
    }
}
