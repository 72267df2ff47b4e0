package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digits of an amount and what is glued to them, over all parts that blanks group: {@code 1 250 000}, {@code 2 1/2}.
 *
 * @param bound    {@code ~}, {@code >}, …; empty for none
 * @param sign     a minus or plus; empty for none
 * @param currency sign before the digits; null for none
 * @param number   the number; the first one of a range
 * @param tail     what is glued behind it
 * @param second   the second number of a range; null for none
 * @param last     what is glued behind the second number
 * @param negative whether the second number has a minus
 * @param from     index of the part with the first digits
 * @param to       index after the last part
 */
record Digits(
        String bound,
        String sign,
        @Nullable Currency currency,
        Numeral number,
        Tail tail,
        @Nullable Numeral second,
        Tail last,
        boolean negative,
        int from,
        int to) {
    private static final String N = "(\\d(?:[\\d,.' ]*\\d)?[" + Signs.VULGAR + "]?|\\.\\d+|[" + Signs.VULGAR + "])";
    private static final String C = "(?:(" + Currency.ANY + ")\\.?)?";
    private static final String HEAD = "([~≈<>≤≥±]?)([-−–+]?)" + C + "([-−–]?)" + N;
    private static final Pattern SINGLE = LinearRegex.of(HEAD + "((?:[^\\d.,'–—−-].*)?)");
    private static final Pattern RANGE =
            LinearRegex.of(HEAD + "((?:[^\\d.,'–—−-][^\\d–—−-]*)?)[–—−-]([-−–]?)" + C + N + "((?:[^\\d.,'–—−-].*)?)");
    private static final int MOST_GROUPS = 10;
    private static final int MOST_CHARACTERS = 60;

    /** Returns the digits that begin with this part; null if it is no amount. */
    static @Nullable Digits at(Parts parts, int i) {
        String core = inRand(withZero(parts.core(i)), parts, i);
        if (core.length() > MOST_CHARACTERS) return null;
        if (LinearRegex.matches(core, "\\d{1,3}-[1-9]/[2-9]\\d?"))
            return withFraction(parts, core.replace('-', '\n'), i, i + 1);
        int to = i + 1;
        if (LinearRegex.matches(core, "\\d{1,3}\\.\\d{3}")) {
            to = Groups.decimalsEnd(parts, i);
            for (int at = i + 1; at < to; at++) core += parts.core(at);
        }
        if (LinearRegex.matches(core, "[~≈<>≤≥±]?[-−–+]?(?:" + Currency.ANY + ")?\\d{1,3}")) {
            to = Groups.end(parts, i);
            for (int at = i + 1; at < to; at++) core += (isFraction(parts.core(at)) ? "\n" : " ") + parts.core(at);
        }
        if (core.indexOf('\n') > 0) return withFraction(parts, core, i, to);
        boolean money = LinearRegex.contains(core, Currency.ANY);
        Letters letters = Letters.at(parts, to - 1, money);
        boolean european = parts.isEuropean() || currencyFollows(parts, to - 1);
        Digits range = range(core, letters, european, i, to);
        return range != null ? range : single(core, letters, european, i, to);
    }

    static boolean isFraction(String core) {
        return LinearRegex.matches(core, "[1-9]/[2-9]\\d?|[" + Signs.VULGAR + "]");
    }

    private static boolean currencyFollows(Parts parts, int i) {
        if (!parts.goesOn(i)) return false;
        Currency next = Currency.of(parts.core(i + 1));
        return next != null
                || LinearRegex.matches(
                        parts.lower(i + 1), "francs?|euros?|kroner|kronor|zlotys?|lira|marks|pesetas|escudos|reais");
    }

    private static @Nullable Digits single(String core, Letters letters, boolean european, int from, int to) {
        Matcher m = SINGLE.matcher(core);
        if (!m.matches()) return null;
        Numeral number = Numeral.of(m.group(5), european || m.group(6).startsWith("€"));
        Tail tail = Tail.of(m.group(6), letters);
        if (number == null || tail == null) return null;
        return new Digits(m.group(1), sign(m), currency(m.group(3)), number, tail, null, Tail.NONE, false, from, to);
    }

    private static @Nullable Digits range(String core, Letters letters, boolean european, int from, int to) {
        Matcher m = RANGE.matcher(core);
        if (!m.matches()) return null;
        Numeral low = Numeral.of(m.group(5), european);
        Numeral high = Numeral.of(m.group(9), european);
        Tail tail = Tail.of(m.group(6), letters);
        Tail last = Tail.of(m.group(10), letters);
        if (low == null || high == null || tail == null || last == null) return null;
        Currency currency = currency(m.group(3) == null || m.group(3).isEmpty() ? m.group(8) : m.group(3));
        return new Digits(
                m.group(1),
                sign(m),
                currency,
                low,
                tail,
                high,
                last,
                !m.group(7).isEmpty(),
                from,
                to);
    }

    /** Returns {@code $0.50} for {@code $.50}, whose dot would be taken for that of {@code Rs.50}. */
    private static String withZero(String core) {
        int dot = core.indexOf('.');
        boolean bare = dot > 0
                && dot + 1 < core.length()
                && CharacterClasses.hasOneOf(core.substring(dot - 1, dot), "$€£¥₹₩")
                && CharacterClasses.isDigit(core.charAt(dot + 1));
        return bare ? core.substring(0, dot) + "0" + core.substring(dot) : core;
    }

    /** Returns {@code ZAR1,500} for {@code R1,500}; a letter before a bare number is a name: {@code the R8}. */
    private static String inRand(String core, Parts parts, int i) {
        if (core.length() < 2 || core.charAt(0) != 'R' || !CharacterClasses.isDigit(core.charAt(1))) return core;
        boolean sum = LinearRegex.matches(
                core, "R\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?|R\\d+\\.\\d\\d|R\\d+(?:\\.\\d+)?(?:bn|m)");
        boolean large = LinearRegex.matches(core, "R\\d+(?:\\.\\d+)?")
                && parts.goesOn(i)
                && Magnitude.next(parts.core(i + 1)) != null;
        return sum || large ? "ZAR" + core.substring(1) : core;
    }

    private static @Nullable Digits withFraction(Parts parts, String core, int from, int to) {
        int cut = core.indexOf('\n');
        Matcher m = LinearRegex.matcher(core.substring(0, cut), HEAD);
        String fraction = core.substring(cut + 1);
        String below = fraction.length() == 1 ? Signs.ofVulgar(fraction.charAt(0)) : fraction;
        if (!m.matches() || to > from + 2) return null;
        Numeral number = Numeral.mixed(m.group(5), below);
        return number == null
                ? null
                : new Digits(
                        m.group(1), sign(m), currency(m.group(3)), number, Tail.NONE, null, Tail.NONE, false, from, to);
    }

    private static String sign(Matcher m) {
        String sign = m.group(2) + m.group(4);
        return sign.isEmpty() ? "" : sign.equals("+") ? "+" : "−";
    }

    private static @Nullable Currency currency(@Nullable String sign) {
        return sign == null || sign.isEmpty() ? null : Currency.of(sign);
    }

    /** Returns the end of the range, or the single number. */
    Numeral end() {
        return second == null ? number : second;
    }

    /** Returns the tail that stands at the end. */
    Tail endTail() {
        return second == null ? tail : last;
    }

    /** Groups of three digits with blanks between, and fractions in the next word. */
    static final class Groups {
        private Groups() {}

        /** Returns the index after the last part of the number that begins with these one to three digits. */
        static int end(Parts parts, int i) {
            if (!parts.goesOn(i)) return i + 1;
            if (isFraction(parts.core(i + 1))) return isPlainFraction(parts, i + 1) ? i + 2 : i + 1;
            int to = i + 1;
            List<Integer> groups = new ArrayList<>();
            groups.add(last(parts.core(i)));
            while (to < parts.size() && to - i < MOST_GROUPS && parts.goesOn(to - 1) && continues(parts, to)) {
                groups.add(last(parts.core(to).substring(0, 3)));
                if (!CharacterClasses.areDigits(parts.core(to++), 3, 3)) break;
            }
            return to == i + 1 || isList(parts, i, to, groups) ? i + 1 : to;
        }

        /** Returns the index after the last part of decimals in groups of three, {@code 3.141 592 653}: two groups more at least. */
        static int decimalsEnd(Parts parts, int i) {
            int to = i + 1;
            while (to < parts.size()
                    && to - i < MOST_GROUPS
                    && parts.goesOn(to - 1)
                    && CharacterClasses.areDigits(parts.core(to), 3, 3)) to++;
            boolean rest = to > i + 1
                    && to < parts.size()
                    && parts.goesOn(to - 1)
                    && CharacterClasses.areDigits(parts.core(to), 1, 2);
            int end = rest ? to + 1 : to;
            return end > i + 2 ? end : i + 1;
        }

        private static boolean isPlainFraction(Parts parts, int at) {
            return !CharacterClasses.hasOneOf(parts.core(at), "/")
                    || !parts.core(at).equals("9/11");
        }

        /** Returns whether the part is a group: three digits, and behind the last ones decimals or a unit. */
        private static boolean continues(Parts parts, int at) {
            String core = parts.core(at);
            if (core.length() < 3 || !CharacterClasses.areDigits(core.substring(0, 3), 3, 3)) return false;
            return core.length() == 3
                    || LinearRegex.matches(core, "\\d{3}(?:[.,]\\d+)?(?:[^\\d.,'/:–—−-].{0,12})?")
                            && LinearRegex.matches(
                                    core, "\\d{3}(?:[.,]\\d+)?(?:[°%€$£¥]|\\p{L}|[kKmM]).*|\\d{3}[.,]\\d{1,2}");
        }

        /** Returns whether these are several numbers: {@code rooms 101 102 103}, {@code May 3 250 people}, a phone number. */
        private static boolean isList(Parts parts, int i, int to, List<Integer> groups) {
            String before = parts.lower(i - 1);
            boolean joined = parts.get(i + 1).joined();
            if (parts.core(i).startsWith("0") && groups.size() < 3) return true;
            if (joined) return false;
            if (Context.MONTHS.has(before) && !DateRule.hasDay(parts, i - 1)
                    || Context.CODES.has(before)
                    || Context.REFERENCES.has(before)
                    || Context.CALLS.has(before)
                    || parts.near(i, 2, Context.CALLS)) return true;
            boolean year = Years.isYearLike(before) && Context.YEAR_CUES.has(parts.lower(i - 2));
            if (i > 0 && !year && parts.get(i - 1).startsWithDigit() && parts.goesOn(i - 1)) return true;
            boolean rising = groups.size() > 2;
            for (int k = 1; k < groups.size(); k++) rising &= groups.get(k) == groups.get(k - 1) + 1;
            if (rising) return true;
            boolean more = parts.goesOn(to - 1) && CharacterClasses.areDigits(parts.core(to), 1, 20);
            return more || groups.size() == 2 && Names.isProper(parts, i - 1);
        }

        private static int last(String digits) {
            StringBuilder only = new StringBuilder();
            digits.chars().filter(CharacterClasses::isDigit).forEach(c -> only.append((char) c));
            return only.isEmpty() ? 0 : Integer.parseInt(only.length() > 3 ? only.substring(0, 3) : only.toString());
        }
    }
}
