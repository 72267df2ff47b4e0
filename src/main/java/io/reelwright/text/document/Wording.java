package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.CodeBlocks;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single lines look like: a sentence, a title, a name of a person. */
final class Wording {
    private static final String DASHES = "-–—―";

    /** Short words that a person's name or a title may have in small letters. */
    private static final Set<String> SMALL = Set.copyOf(
            WhiteSpace.words(
                    "a an and as at but by da de del der di du el en for from in is la le nor of on or per so than the to up van vs via von with yet"));

    private Wording() {}

    static boolean endsSentence(String text) {
        return Sentences.endsOne(text);
    }

    static boolean endsWithOneOf(CharSequence text, String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean looksLikeCode(String text) {
        return CodeBlocks.isCode(text);
    }

    /** Returns the paragraphs of a text whose lines are kept: parts between empty lines. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        text.lines().forEach(line -> {
            if (!line.isBlank()) open.append(line.strip()).append(' ');
            else if (!open.isEmpty()) {
                paragraphs.add(open.toString().strip());
                open.setLength(0);
            }
        });
        if (!open.isEmpty()) paragraphs.add(open.toString().strip());
        return paragraphs;
    }

    /** Returns the words without dashes and blanks at their begin. */
    static String withoutDash(String text) {
        int from = 0;
        while (from < text.length() && (DASHES.indexOf(text.charAt(from)) >= 0 || text.charAt(from) == ' ')) from++;
        return text.substring(from).strip();
    }

    static boolean beginsWithDash(String text) {
        return !text.isEmpty() && DASHES.indexOf(text.charAt(0)) >= 0;
    }

    /** Returns whether the text is a single line that may be a heading: few words, a capital or a number first, no end of a sentence. */
    static boolean looksLikeTitle(String text, int mostWords) {
        if (text.isEmpty() || WhiteSpace.count(text) > mostWords) return false;
        int first = text.codePointAt("“\"‘'".indexOf(text.charAt(0)) >= 0 && text.length() > 1 ? 1 : 0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || first == '#';
        return begins && ".:;,…".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Returns whether most words begin with a capital letter, as in a title of a newspaper. */
    static boolean isTitleCase(String text) {
        int capitals = 0;
        int small = 0;
        for (String word : WhiteSpace.words(text)) {
            int first = word.codePointAt(0);
            if (Character.isUpperCase(first)) capitals++;
            else if (Character.isLowerCase(first) && !SMALL.contains(word)) small++;
        }
        return capitals > 1 && capitals >= 3 * small;
    }

    /** Returns whether the words are a person or an office: one to eight words that begin with a capital letter, small ones aside. */
    static boolean isName(String text) {
        List<String> words = WhiteSpace.words(text);
        if (words.isEmpty() || words.size() > 8 || Sentences.endsOne(text) && !text.endsWith("r.")) return false;
        String name = beforeComma(text);
        for (String word : WhiteSpace.words(name)) {
            int first = word.codePointAt("(“\"".indexOf(word.charAt(0)) >= 0 && word.length() > 1 ? 1 : 0);
            if (!Character.isUpperCase(first) && !SMALL.contains(word)) return false;
        }
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static String beforeComma(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? text : text.substring(0, comma);
    }

    /** Returns the day that a text names, as it stands there; null when it names none. */
    static @Nullable String day(String text) {
        Matcher found = LinearRegex.matcher(text, DAY);
        return found.find() ? found.group() : null;
    }

    static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    static final String DAY = "(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
            + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

    static String lower(String text) {
        return CharacterClasses.lower(text);
    }
}
