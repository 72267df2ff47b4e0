package io.reelwright.text;

import com.google.re2j.Matcher;
import java.util.Set;

/** The place, day and agency that a report begins with: {@code RIVERTON, May 4 (Daily Post) —}. */
public final class Datelines {
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\\.?";
    private static final String DAY = "(?:,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?(?:" + MONTH
            + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?)";
    private static final String CAPITALS = "\\p{Lu}{2}[\\p{Lu}.'’-]*(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,3}";
    private static final String WORDS = "\\p{Lu}\\p{Ll}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";
    private static final String LAND = "(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})";
    private static final String AGENCY = "(?:\\s?\\(\\p{Lu}[^)]{1,40}\\)| ?/[^/ ][^/]{1,40}/)";
    private static final String DASH = "\\s?(?:—|–|--|-)\\s";
    private static final String TIGHT = "\\s?(?:—|–|--)\\s?";

    private static final String IN_CAPITALS =
            "^(" + CAPITALS + ")(" + LAND + "{0,2}" + DAY + "?" + AGENCY + "{0,2})(?:" + DASH + "|" + TIGHT + ")";
    private static final String OLD =
            "^(\\p{Lu}{3}[\\p{Lu} .'-]{0,30})(, [\\p{L}.]{2,15}(?: \\d{1,2})?(?:, \\d{4})?)" + DASH;
    private static final String IN_WORDS = "^(" + WORDS + LAND + "{0,2})(" + DAY + AGENCY + "{0,2}|" + AGENCY + "{1,2})"
            + "(?:\\s?(?:—|–|--|-)\\s|:\\s|(?:—|–|--))";
    private static final String WIRE =
            "^((?:/?PRNewswire(?:-[^/]{1,30})?/?|\\((?:AP|CNN|Reuters|REUTERS|AFP|UPI|BBC|ANI|PTI|IANS|Xinhua|TASS|dpa|DPA|Bloomberg|KYODO|Kyodo|NewsNation|Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE)\\)))(?:\\s?(?:—|–|--|-)+\\s?|\\s)";

    /** Words in capitals of up to four letters are short names; only these are places. */
    private static final Set<String> SHORT = Set.of(
            "ROME", "OSLO", "LIMA", "KYIV", "KIEV", "BAKU", "DOHA", "BERN", "RIGA", "BONN", "CORK", "BATH", "NICE",
            "GAZA", "ADEN", "BALI", "RENO", "MALE", "SUVA", "LOME", "APIA", "YORK", "CUBA", "IRAN", "IRAQ", "LYON",
            "TURIN");

    private Datelines() {}

    /** Returns how many characters of a paragraph are the dateline that it begins with; 0 when it has none. */
    public static int length(String paragraph) {
        String head = paragraph.substring(0, Math.min(160, paragraph.length()));
        Matcher capitals = LinearRegex.matcher(head, IN_CAPITALS);
        if (capitals.find() && isPlace(capitals.group(1), capitals.group(2)) && begins(paragraph, capitals.end()))
            return capitals.end();
        Matcher old = LinearRegex.matcher(head, OLD);
        if (old.find() && begins(paragraph, old.end())) return old.end();
        Matcher words = LinearRegex.matcher(head, IN_WORDS);
        if (words.find() && begins(paragraph, words.end())) return words.end();
        Matcher wire = LinearRegex.matcher(head, WIRE);
        return wire.find() && begins(paragraph, wire.end()) ? wire.end() : 0;
    }

    private static boolean isPlace(String capitals, String more) {
        return !more.isEmpty() || capitals.length() > 4 || SHORT.contains(capitals);
    }

    /** Returns whether a sentence begins at the index. */
    private static boolean begins(String text, int at) {
        int from = at;
        while (from < text.length() && "\"“‘'(".indexOf(text.charAt(from)) >= 0) from++;
        return from < text.length()
                && (Character.isUpperCase(text.codePointAt(from)) || Character.isDigit(text.codePointAt(from)));
    }

    /** Returns the paragraph without the dateline that it begins with. */
    static String without(String paragraph) {
        return paragraph.substring(length(paragraph));
    }
}
