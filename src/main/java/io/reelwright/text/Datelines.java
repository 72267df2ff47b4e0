package io.reelwright.text;

import com.google.re2j.Matcher;

/** The place, day and agency that a report begins with: {@code RIVERTON, May 4 (Daily Post) —}. */
public final class Datelines {
    private static final String DATELINE =
            "^\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}.]{2,15}(?: \\d{1,2})?(?:, \\d{4})?)?(?: \\([^)]{2,40}\\))? ?(?:—|–|--|-) ";

    private Datelines() {}

    /** Returns the paragraph without the dateline that it begins with. */
    static String without(String paragraph) {
        return LinearRegex.replaceFirst(paragraph, DATELINE, "");
    }
}
