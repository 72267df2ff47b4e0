package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words as a search engine uses them: stems in lower case, without stop words. */
public final class SearchWords {
    private static final Set<String> STOP = WordList.read("stopwords.txt");

    private SearchWords() {}

    /** Returns whether the word is a stop word ({@code the}, {@code of}, {@code because}). */
    public static boolean isStop(String word) {
        return STOP.contains(CharacterClasses.lower(word).replace('’', '\''));
    }

    /** Returns the stems of a text without stop words, in order, with repeats. */
    public static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (Token token : Token.of(text)) {
            for (String part : parts(token.lower())) {
                String bare = part.endsWith("'s") ? part.substring(0, part.length() - 2) : part;
                if (bare.length() > 1 && !isStop(bare)) stems.add(stem(bare));
            }
        }
        return stems;
    }

    /** Returns the parts of a compound. */
    private static List<String> parts(String word) {
        if (!CharacterClasses.hasOneOf(word, "-/–—")) return List.of(word);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= word.length(); at++) {
            if (at < word.length() && "-/–—".indexOf(word.charAt(at)) < 0) continue;
            parts.add(word.substring(from, at));
            from = at + 1;
        }
        return parts;
    }

    /**
     * Returns a light stem, so that {@code microbes} matches {@code microbe} and {@code stored} matches {@code store}: the plural rules of
     * Harman's S stemmer, then the endings -ing, -ed and -ly with undoubling. It need not be a word.
     */
    public static String stem(String word) {
        String w = CharacterClasses.lower(word);
        if (w.length() <= 3 || Character.isDigit(w.charAt(0))) return w;
        if (w.endsWith("ies") && w.length() > 4) w = w.substring(0, w.length() - 3) + "y";
        else if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes"))
            w = w.substring(0, w.length() - 2);
        else if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is"))
            w = w.substring(0, w.length() - 1);
        if (w.endsWith("ing") && w.length() > 5) w = undouble(w.substring(0, w.length() - 3));
        else if (w.endsWith("ed") && w.length() > 4) w = undouble(w.substring(0, w.length() - 2));
        else if (w.endsWith("ly") && w.length() > 5) w = w.substring(0, w.length() - 2);
        return w.endsWith("e") && w.length() > 3 ? w.substring(0, w.length() - 1) : w;
    }

    private static String undouble(String w) {
        int n = w.length();
        boolean doubled = n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0;
        return doubled ? w.substring(0, n - 1) : w;
    }
}
