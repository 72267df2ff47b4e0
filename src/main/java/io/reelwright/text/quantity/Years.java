package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Reads years, ranges of years, seasons, decades. */
final class Years implements Rule {
    private static final Pattern DECADE = LinearRegex.of("(\\d{2})?'?(\\d)0'?s");
    private static final Pattern DECADES = LinearRegex.of("(\\d{2})(\\d)0'?(s)?[–—-]'?(\\d{2})?(\\d)0'?s");
    private static final Pattern SPAN =
            LinearRegex.of("(1\\d{3}|20\\d{2})(?:[–—-](\\d{2}|1\\d{3}|20\\d{2})|/(\\d{2}|20\\d{2}|19\\d{2}))");
    private static final Pattern FISCAL = LinearRegex.of("(FY|Q[1-4]|H[12])'?(\\d{2}|20\\d{2})");
    private static final Pattern POSSESSIVE = LinearRegex.of("(?:1\\d{2}|20\\d)[1-9]'s");
    private static final Pattern SHORT = LinearRegex.of("\\d{2}");
    private static final String ERAS = "BC|AD|BCE|CE|B.C|A.D|B.C.E|C.E";

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > 14 || !CharacterClasses.hasDigit(core)) return null;
        Matcher m;
        if (POSSESSIVE.matcher(core).matches())
            return Reading.of(Kind.YEARS, parts, i, NumberWords.year(Integer.parseInt(core.substring(0, 4))) + "'s");
        if ((m = DECADE.matcher(core)).matches() && isDecade(parts, i, m.group(1)))
            return Reading.of(Kind.DECADE, parts, i, decade(m.group(1), m.group(2)));
        if ((m = DECADES.matcher(core)).matches()) return Reading.of(Kind.DECADE, parts, i, decades(m));
        if ((m = SPAN.matcher(core)).matches()) return span(parts, i, m);
        if ((m = FISCAL.matcher(core)).matches()) {
            String year = m.group(2).length() == 2 ? "20" + m.group(2) : m.group(2);
            String head = m.group(1).equals("FY")
                    ? "eff why"
                    : m.group(1).startsWith("Q") ? "cue " + number(m.group(1)) : "aitch " + number(m.group(1));
            return Reading.of(Kind.NAME, parts, i, head + " " + NumberWords.year(Integer.parseInt(year)));
        }
        if (SHORT.matcher(core).matches() && parts.get(i).opening().endsWith("'") && isShortYear(parts, i))
            return Reading.of(Kind.YEARS, parts, i, NumberWords.pairs(core));
        if (SHORT.matcher(core).matches() && endsSpan(parts, i, core))
            return Reading.of(Kind.YEARS, parts, i, NumberWords.pairs(core));
        return LinearRegex.matches(core, "\\d{1,6}|\\d{1,3},\\d{3}") ? era(parts, i, core) : null;
    }

    private static String number(String text) {
        return NumberWords.cardinal(text.substring(1));
    }

    /** Returns whether it shortens the year in which something ended: {@code from 1939 to 45}. */
    private static boolean endsSpan(Parts parts, int i, String core) {
        String first = parts.core(i - 2);
        return isYearLike(first)
                && WordSet.of("from|between|years").contains(parts.lower(i - 3))
                && WordSet.of("to|until|till|and|through").contains(parts.lower(i - 1))
                && core.compareTo(first.substring(2)) > 0
                && !Letters.counts(parts, i)
                && !BareRule.isMeasured(parts, i);
    }

    /** Returns whether an apostrophe before two digits shortens a year and opens no quotation: {@code summer of '69}. */
    private static boolean isShortYear(Parts parts, int i) {
        return !parts.get(i).closing().contains("'") && (Context.YEAR_CUES.has(parts.lower(i - 1)) || !parts.goesOn(i));
    }

    /** Returns whether it is four digits from 1000 to 2099. */
    static boolean isYearLike(String digits) {
        return CharacterClasses.areDigits(digits, 4, 4) && (digits.charAt(0) == '1' || digits.startsWith("20"));
    }

    private static @Nullable Reading era(Parts parts, int i, String core) {
        boolean before = parts.core(i - 1).equals("AD") && !parts.get(i - 1).endsClause();
        boolean after = parts.goesOn(i) && WordSet.of(ERAS).contains(parts.core(i + 1));
        if (!before && !after || core.length() > 1 && core.charAt(0) == '0') return null;
        return year(parts, i, after && parts.core(i + 1).startsWith("B") ? -1 : 1);
    }

    private static Reading year(Parts parts, int i, int sign) {
        int year = Integer.parseInt(parts.core(i).replace(",", ""));
        return Reading.of(sign < 0 ? Kind.YEARS : Kind.YEAR, parts, i, NumberWords.year(year))
                .worth((double) sign * year);
    }

    /** Reads four digits that look like a year; null if they count something. */
    static @Nullable Reading bare(Parts parts, int i) {
        String before = parts.lower(i - 1);
        boolean compares = Context.COMPARES.has(parts.lower(i - 2));
        if (Context.COUNT_CUES.has(before) && !compares) return null;
        boolean starts = parts.startsSentence(i) || parts.get(i).opening().contains("(");
        boolean strong = WordSet.of("in|since|during|until|circa|by").contains(before) && parts.startsSentence(i - 1)
                || Context.MONTHS.has(before)
                || LinearRegex.matches(before, "q[1-4]|h[12]");
        if (!strong && countsNext(parts, i)) return null;
        boolean cue = starts
                || parts.get(i).closing().startsWith("—")
                || Context.YEAR_CUES.has(before)
                || compares
                || WordSet.of("was|is").contains(before) && parts.lower(i - 2).equals("year")
                || i > 0 && parts.get(i - 1).startsWithDigit()
                || i > 0 && parts.get(i - 1).closing().endsWith(",");
        if (cue) return year(parts, i, 1);
        if (parts.near(i, 1, Context.TOTALS)) return null;
        return Reading.of(Kind.NAME, parts, i, NumberWords.year(Integer.parseInt(parts.core(i))));
    }

    private static boolean countsNext(Parts parts, int i) {
        if (!parts.goesOn(i)) return false;
        String next = parts.core(i + 1);
        boolean plural = LinearRegex.matches(next, "[a-z]{2,40}s") && !next.endsWith("us") && !next.endsWith("ss");
        return Context.PLURALS.has(next) || plural && !Context.FAILS.has(next);
    }

    private static Reading span(Parts parts, int i, Matcher m) {
        int first = Integer.parseInt(m.group(1));
        boolean season = m.group(3) != null && !m.group(3).isEmpty();
        String second = season ? m.group(3) : m.group(2);
        String joint = season ? " " : " to ";
        String end = second.length() == 4
                ? NumberWords.year(Integer.parseInt(second))
                : second.startsWith("0")
                        ? "oh " + NumberWords.cardinal(second.substring(1))
                        : NumberWords.cardinal(second);
        return Reading.of(Kind.YEARS, parts, i, NumberWords.year(first) + joint + end);
    }

    private static boolean isDecade(Parts parts, int i, @Nullable String century) {
        if (century != null && !century.isEmpty()) return true;
        String before = parts.lower(i - 1);
        return parts.get(i).opening().contains("'")
                || parts.core(i).startsWith("'")
                || Context.DECADES_OF.has(before)
                || !BareRule.isMeasured(parts, i)
                        && !WordSet.of("a|every|each|for|about|after|under|over")
                                .contains(before);
    }

    /** Reads {@code 1860-70s} and {@code 1980s–90s}. */
    private static String decades(Matcher m) {
        boolean plural = m.group(3) != null && !m.group(3).isEmpty();
        String first = plural
                ? decade(m.group(1), m.group(2))
                : NumberWords.year(Integer.parseInt(m.group(1) + m.group(2) + "0"));
        return first + " to " + decade(m.group(4), m.group(5));
    }

    private static String decade(@Nullable String hundreds, String digit) {
        int tens = Integer.parseInt(digit) * 10;
        if (hundreds == null || hundreds.isEmpty()) return tens(tens);
        String century = NumberWords.cardinal(Integer.parseInt(hundreds)) + " ";
        if (tens == 0)
            return hundreds.endsWith("0")
                    ? NumberWords.plural(NumberWords.cardinal(Integer.parseInt(hundreds + "00")))
                    : century + "hundreds";
        return century + tens(tens);
    }

    private static String tens(int tens) {
        return NumberWords.plural(tens == 0 ? "zero" : NumberWords.cardinal(tens));
    }
}
