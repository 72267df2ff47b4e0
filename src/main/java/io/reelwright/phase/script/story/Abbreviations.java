package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short forms of a source and the words that they stand for: {@code EAG} for {@code Elm Action Group (EAG)} or a name with these initials. */
final class Abbreviations {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\p{Lu}{2,6})s?\\)");
    private static final Pattern SHORT = Pattern.compile("(?:^|[^\\p{L}\\d-])(\\p{Lu}{2,6})(?:[^\\p{L}\\d-]|$)");
    private static final int MOST_WORDS = 6;
    /** What a listener knows by its letters. */
    private static final String KNOWN =
            "us|usa|uk|eu|un|nasa|tv|dna|rna|gps|ceo|pc|ai|bbc|nba|nfl|nhl|fbi|cia|dvd|cd|usb|vr|hiv|uv|ufo|vip|id|ok|phd|atm|led|lcd|suv|nato|fifa|uefa|mlb"
                    + "|cnn|ibm|bmw|ios|dj|diy|pm|am|bc|ad|ii|iii|iv|vi|covid|sms|pdf|html|wifi|www|la|nyc|dc|mr|st|jr|i";

    private final Map<String, String> full = new HashMap<>();

    /** Reads a text with its brackets. */
    void read(String text) {
        Matcher found = IN_BRACKETS.matcher(text);
        while (found.find()) {
            String letters = found.group(1);
            words(text.substring(0, found.start()), letters).ifPresent(it -> full.putIfAbsent(letters, it));
        }
    }

    /** Returns the words directly before the brackets whose initials are the letters; small words between them may have none. */
    private static Optional<String> words(String before, String letters) {
        List<Token> tokens = Token.of(before);
        int letter = letters.length() - 1;
        int at = tokens.size() - 1;
        int least = Math.max(0, tokens.size() - MOST_WORDS - 2);
        int first = -1;
        while (at >= least && letter >= 0) {
            Token token = tokens.get(at);
            if (at < tokens.size() - 1 && !token.after().isEmpty()) return Optional.empty();
            char initial = Character.toUpperCase(
                    token.core().isEmpty() ? ' ' : token.core().charAt(0));
            if (initial == letters.charAt(letter)) {
                letter--;
                first = at;
            } else if (!WordSet.of("of|and|the|for|in|on|to|de").contains(token.lower())) return Optional.empty();
            at--;
        }
        if (letter >= 0 || first < 0) return Optional.empty();
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(first, tokens.size()))
            words.append(words.isEmpty() ? "" : " ").append(token.raw());
        return Optional.of(words.toString());
    }

    /** Returns a sentence with the words in place of each short form that a listener has not heard explained. */
    String written(String sentence, String heard) {
        String out = sentence;
        for (Map.Entry<String, String> entry : full.entrySet()) {
            String letters = entry.getKey();
            if (!out.contains(letters) || heard.contains(letters) || isKnown(letters)) continue;
            Matcher found = SHORT.matcher(out);
            while (found.find())
                if (found.group(1).equals(letters)) {
                    String article = out.substring(0, found.start(1));
                    out = withArticle(article, entry.getValue()) + entry.getValue() + out.substring(found.end(1));
                    break;
                }
        }
        return out;
    }

    private static String withArticle(String before, String words) {
        boolean vowel = CharacterClasses.hasOneOf(words.substring(0, 1), "aeiouAEIOU");
        if (vowel && before.endsWith(" a ")) return before.substring(0, before.length() - 1) + "n ";
        if (!vowel && before.endsWith(" an ")) return before.substring(0, before.length() - 2) + " ";
        return before;
    }

    /** Returns how many short forms of a sentence nobody explains. */
    long unexplained(String sentence, String heard) {
        Matcher found = SHORT.matcher(sentence);
        long count = 0;
        while (found.find()) {
            String letters = found.group(1);
            if (!isKnown(letters) && !full.containsKey(letters) && !heard.contains(letters)) count++;
        }
        return count;
    }

    private static boolean isKnown(String letters) {
        return WordSet.of(KNOWN).contains(CharacterClasses.lower(letters));
    }
}
