package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in digits, days beside a month, and ordinals. {@code 5/3/2026} is read as in America, May 3, unless its second number can be no
 * day; {@code 03.05.2026} as in Europe, May 3.
 */
final class DateRule implements Rule {
    private static final Pattern ISO = LinearRegex.of("(\\d{4})[-–/.](\\d{1,2})[-–/.](\\d{1,2})");
    private static final Pattern DOTTED =
            LinearRegex.of("(\\d{1,2})[.](\\d{1,2})[.](\\d{4})|(\\d{2})[.](\\d{2})[.](\\d{2})");
    private static final Pattern SLASHED =
            LinearRegex.of("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})|(\\d{1,2})/(\\d{1,2})/(\\d{2})");
    private static final Pattern DAYS = LinearRegex.of("([1-9]|[12]\\d|3[01])[–—-]([1-9]|[12]\\d|3[01])");
    private static final Pattern ORDINAL =
            LinearRegex.of("(\\d{1,3}(?:,\\d{3})+|\\d+)(?:(?i:st|nd|rd|th)|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ|º)");
    /** The names of the months, in order. */
    static final List<String> MONTHS =
            WhiteSpace.words("January February March April May June July August September October November December");

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > 24 || !CharacterClasses.hasDigit(core)) return null;
        Matcher m;
        if ((m = ISO.matcher(core)).matches()) return date(parts, i, number(m, 2), number(m, 3), m.group(1));
        if ((m = DOTTED.matcher(core)).matches()) return dayFirst(parts, i, m);
        if ((m = SLASHED.matcher(core)).matches()) return monthFirst(parts, i, m);
        if ((m = DAYS.matcher(core)).matches() && isBesideMonth(parts, i))
            return Reading.of(
                    Kind.DATE,
                    parts,
                    i,
                    before(parts, i, NumberWords.ordinal(number(m, 1)) + " to " + NumberWords.ordinal(number(m, 2))));
        if ((m = ORDINAL.matcher(core)).matches() && m.group(1).length() < 16)
            return Reading.of(
                    isBesideMonth(parts, i) ? Kind.DATE : Kind.ORDINAL,
                    parts,
                    i,
                    before(
                            parts,
                            i,
                            NumberWords.ordinal(Long.parseLong(m.group(1).replace(",", "")))));
        return null;
    }

    /** Reads the day of a date: {@code 20 July}, {@code July 20}; null if it is none. */
    static @Nullable Reading day(Parts parts, int i) {
        if (!LinearRegex.matches(parts.core(i), "[1-9]|[12]\\d|3[01]") || !isBesideMonth(parts, i)) return null;
        boolean counted = isMonth(parts, i - 1)
                && !(parts.goesOn(i) && isMonth(parts, i + 1))
                && WordSet.of("in|by|since|during|until|last|this").contains(parts.lower(i - 2))
                && Letters.counts(parts, i);
        return counted
                ? null
                : Reading.of(Kind.DATE, parts, i, before(parts, i, NumberWords.ordinal(Long.parseLong(parts.core(i)))));
    }

    /** Returns the words of a day as they are said before its month: {@code the third of}; after it, they stay: {@code May third}. */
    private static String before(Parts parts, int i, String day) {
        boolean monthFollows = isMonth(parts, i + 1) && parts.goesOn(i);
        if (!monthFollows || isMonth(parts, i - 1) && !hasDay(parts, i - 1)) return day;
        return (WordSet.of("the|this|that|every|each|his|her|its|their|our|my").contains(parts.lower(i - 1))
                        ? ""
                        : "the ")
                + day
                + " of";
    }

    private static boolean isBesideMonth(Parts parts, int i) {
        return isMonth(parts, i - 1) && !hasDay(parts, i - 1) || isMonth(parts, i + 1);
    }

    /** Returns whether the month has its day before it: {@code 12 May}. */
    static boolean hasDay(Parts parts, int month) {
        return month > 0
                && !parts.get(month - 1).endsClause()
                && LinearRegex.matches(parts.core(month - 1), "(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?");
    }

    private static boolean isMonth(Parts parts, int i) {
        String core = parts.core(i);
        return !core.isEmpty() && Character.isUpperCase(core.charAt(0)) && Context.MONTHS.has(parts.lower(i));
    }

    private static Reading dayFirst(Parts parts, int i, Matcher m) {
        int at = isEmpty(m.group(1)) ? 4 : 1;
        int day = number(m, at);
        int month = number(m, at + 1);
        boolean turned = month > 12 && day <= 12;
        return date(parts, i, turned ? day : month, turned ? month : day, m.group(at + 2));
    }

    private static @Nullable Reading monthFirst(Parts parts, int i, Matcher m) {
        int at = isEmpty(m.group(1)) ? 4 : 1;
        int month = number(m, at);
        int day = number(m, at + 1);
        boolean turned = month > 12 && day <= 12;
        return date(parts, i, turned ? day : month, turned ? month : day, m.group(at + 2));
    }

    private static boolean isEmpty(@Nullable String group) {
        return group == null || group.isEmpty();
    }

    private static Reading date(Parts parts, int i, int month, int day, String year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) return CodeRule.digits(parts, i);
        int full = Integer.parseInt(year.length() > 2 ? year : (year.compareTo("50") < 0 ? "20" : "19") + year);
        String said = NumberWords.year(full);
        return Reading.of(Kind.DATE, parts, i, MONTHS.get(month - 1) + " " + NumberWords.ordinal(day) + " " + said);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
