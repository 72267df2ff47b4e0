package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LinearRegex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with the number of a thing in a list.
 *
 * @param number the number, 1 to 199
 * @param words  the line without it
 */
record Numbered(int number, String words) {
    /** One to twenty, in words. */
    static final List<String> WORDS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final String KIND =
            "(?:(?:tip|step|reason|rule|fact|way|lesson|mistake|myth|habit|number|no\\.?|nr\\.?|day|question|sign|trick|idea|secret|thing|place|law|principle|stage|phase|item|point|part|chapter)\\s+(?:no\\.?\\s*)?)";

    private static final String IN_DIGITS = "(?i)^(?:" + KIND + "?#\\s?(\\d{1,3})(?:\\s*[.):–—-]+)?\\s+|" + KIND
            + "(\\d{1,3})\\s*[.):–—-]+\\s*|\\(?(\\d{1,3})(?:[.):]+\\s*[–—-]?|\\s+[–—-])\\s+)(\\S.*)$";

    private static final String IN_WORDS =
            "(?i)^(?:" + KIND + "|number\\s+)?(" + String.join("|", WORDS) + ")\\s*(?::|\\.|\\)|–|—)\\s+(\\S.*)$";

    /** Returns the number that a line begins with and the rest; null when it begins otherwise: {@code 5 strange facts}. */
    static @Nullable Numbered of(String line) {
        if (line.length() > 400) return null;
        Matcher digits = LinearRegex.matcher(line, IN_DIGITS);
        if (digits.find()) {
            String given = digits.group(1) != null
                    ? digits.group(1)
                    : digits.group(2) != null ? digits.group(2) : digits.group(3);
            int number = Integer.parseInt(given);
            return number == 0 || number > 199
                    ? null
                    : new Numbered(number, digits.group(4).strip());
        }
        Matcher tight = LinearRegex.matcher(line, "^(\\d{1,2})[.)](\\p{Lu}\\p{Ll}.*)$");
        if (tight.find()) return new Numbered(Integer.parseInt(tight.group(1)), tight.group(2));
        Matcher words = LinearRegex.matcher(line, IN_WORDS);
        if (!words.find()) return null;
        return new Numbered(
                WORDS.indexOf(Wording.lower(words.group(1))) + 1, words.group(2).strip());
    }
}
