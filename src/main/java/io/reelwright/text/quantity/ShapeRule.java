package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads several numbers that describe one thing: {@code 3,840 × 2,160}, {@code 7 h 40 min}, {@code 5'10"}, {@code 1/2}. */
final class ShapeRule implements Rule {
    private static final String N = "(\\d{1,3}(?:,\\d{3})+|\\d+(?:[.,]\\d+)?)";
    private static final Pattern GLUED_SIDES = LinearRegex.of(N + "[x×]" + N + "(?:[x×]" + N + ")?([^\\d]{0,4})");
    private static final Pattern SIDE = LinearRegex.of(N + "([^\\d]{0,4})");
    private static final Pattern FEET = LinearRegex.of("(\\d{1,3})(?:'|′|ft)(\\d{1,2})(?:\"|''|″|”|in)?");
    private static final Pattern PRIMES = LinearRegex.of("(\\d{1,3}(?:\\.\\d+)?)(′|″)");
    private static final Pattern GLUED_TIMES =
            LinearRegex.of("(\\d{1,3})(h|hr|m|min)(\\d{1,2})(m|min|s|sec)?(?:(\\d{1,2})(s|sec))?");
    /** An ordinal with a decimal: {@code the 99.9th percentile}. */
    private static final Pattern PARTED_ORDINAL = LinearRegex.of("(\\d{1,3})\\.(\\d)(?:st|nd|rd|th)");

    private static final Pattern FRACTION = LinearRegex.of("([-−]?)(\\d{1,6})/(\\d{1,6})(?:rds|ths|nds|rd|th|nd)?");
    /** A mark with decimals, which no fraction has: {@code 4.8/5}. */
    private static final Pattern MARK = LinearRegex.of("(\\d{1,2}\\.\\d{1,2})/(5|10|20|100)");

    private static final int RATED_NEAR = 4;
    private static final List<String> LARGE_TO_SMALL =
            List.of("d", "h", "hr", "hrs", "min", "mins", "s", "sec", "secs", "ms");
    private static final int LAST_HOURS = 3;
    private static final int MOST_CHARACTERS = 40;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS
                || !parts.get(i).startsWithDigit() && !core.startsWith("-") && !core.startsWith("−")) return null;
        Reading sides = sides(parts, i);
        if (sides != null) return sides;
        Reading glued = glued(parts, i);
        if (glued != null) return glued;
        Reading units = units(parts, i);
        if (units != null) return units;
        Matcher mark = MARK.matcher(core);
        if (mark.matches()) return rating(parts, i, mark.group(1), mark.group(2));
        Matcher m = FRACTION.matcher(core);
        return m.matches() ? fraction(parts, i, m) : null;
    }

    private static Reading fraction(Parts parts, int i, Matcher m) {
        if (isRating(parts, i, m.group(2), m.group(3))) return rating(parts, i, m.group(2), m.group(3));
        boolean odds = parts.near(i, 3, Context.RATIOS);
        String said = odds
                ? NumberWords.cardinal(m.group(2)) + " to " + NumberWords.cardinal(m.group(3))
                : Fractions.said(m.group(2), m.group(3));
        Reading measure = !odds && m.group(1).isEmpty() && parts.goesOn(i) ? measure(parts, i, m, said) : null;
        if (measure != null) return measure;
        return Reading.of(
                odds ? Kind.RATIO : Kind.FRACTION, parts, i, (m.group(1).isEmpty() ? "" : "minus ") + said);
    }

    /** Returns whether it says how good something is: {@code 10/10}, {@code rated 7/10}. */
    private static boolean isRating(Parts parts, int i, String mark, String best) {
        if (!LinearRegex.matches(best, "5|10|20|100")) return false;
        boolean stars =
                parts.goesOn(i) && WordSet.of("stars|rating|score|marks").contains(parts.lower(i + 1));
        return stars || mark.equals(best) || parts.near(i, RATED_NEAR, Context.RATED);
    }

    private static Reading rating(Parts parts, int i, String mark, String best) {
        return Reading.of(Kind.SCORE, parts, i, NumberWords.decimal(mark) + " out of " + NumberWords.cardinal(best));
    }

    /** Reads a part of a unit: {@code 1/2 tsp}, {@code 3/4 cup}. */
    private static @Nullable Reading measure(Parts parts, int i, Matcher m, String said) {
        double below = Double.parseDouble(m.group(3));
        double value = Double.parseDouble(m.group(2)) / below;
        Unit unit = Units.of(parts.core(i + 1));
        boolean symbol = unit != null && unit.place() != Unit.Place.GLUED;
        if (value >= 1 || below == 0 || !symbol && !Units.WORDS.contains(parts.lower(i + 1))) return null;
        boolean small = m.group(2).equals("1") && said.contains(" over ");
        String share = small ? "one " + NumberWords.ordinal(Long.parseLong(m.group(3))) + " of a" : said;
        List<Said> words = new ArrayList<>(List.of(new Said(i, share)));
        if (symbol && unit != null) words.add(new Said(i + 1, unit.singular()));
        String shown = Signs.vulgar(m.group(2) + "/" + m.group(3));
        return new Reading(Kind.MEASURE, value, "", shown, "", parts.core(i + 1), i, i + 2, words);
    }

    private static boolean isEmpty(@Nullable String group) {
        return group == null || group.isEmpty();
    }

    private static @Nullable Reading sides(Parts parts, int i) {
        Matcher m = GLUED_SIDES.matcher(parts.core(i));
        if (m.matches()) {
            Unit unit = isEmpty(m.group(4)) ? null : Units.of(m.group(4));
            if (!isEmpty(m.group(4)) && unit == null) return null;
            String third = isEmpty(m.group(3)) ? "" : " by " + said(m.group(3));
            String said =
                    said(m.group(1)) + " by " + said(m.group(2)) + third + (unit == null ? "" : " " + unit.plural());
            return withUnit(parts, i, i + 1, new ArrayList<>(List.of(new Said(i, said))), unit == null);
        }
        List<Said> said = new ArrayList<>();
        int at = i;
        boolean bare = true;
        while (true) {
            Matcher side = SIDE.matcher(parts.core(at));
            if (!side.matches()) return null;
            Unit unit = isEmpty(side.group(2)) ? prime(parts.get(at)) : prime(side.group(2));
            if (!isEmpty(side.group(2)) && unit == null) return null;
            bare = unit == null;
            said.add(new Said(at, said(side.group(1)) + (unit == null ? "" : " " + unit.plural())));
            int sign = unit == null && parts.goesOn(at) && !LinearRegex.matches(parts.core(at + 1), "[x×]")
                    ? at + 2
                    : at + 1;
            boolean withUnit = sign == at + 2 && isSmallUnit(parts, at + 1);
            if (!withUnit) sign = at + 1;
            if (at - i > 6
                    || !parts.goesOn(at)
                    || !parts.has(sign + 1)
                    || !LinearRegex.matches(parts.core(sign), "[x×]")) break;
            if (!parts.get(sign + 1).startsWithDigit()) break;
            if (withUnit) said.add(new Said(at + 1, unitName(parts.core(at + 1))));
            said.add(new Said(sign, "by"));
            at = sign + 1;
        }
        if (at == i || parts.goesOn(at) && parts.core(at + 1).equals("=")) return null;
        return withUnit(parts, i, at + 1, said, bare);
    }

    /** Returns feet or inches for the mark behind the digits, the unit for its symbol; null for neither. */
    private static @Nullable Unit prime(String symbol) {
        return switch (symbol) {
            case "'", "′" -> Units.of("ft");
            case "\"", "″", "''" -> Units.of("in");
            default -> Units.of(symbol);
        };
    }

    private static @Nullable Unit prime(Part part) {
        return LinearRegex.matches(part.closing(), "['\"][.,;:!?)]*")
                        && part.opening().isEmpty()
                ? prime(part.closing().substring(0, 1))
                : null;
    }

    private static boolean isSmallUnit(Parts parts, int at) {
        return LinearRegex.matches(parts.core(at), "m|cm|mm|km|ft|in|px");
    }

    /** Returns whether the sides are none, but so many times an amount: {@code 2 × 500 mg}. */
    private static boolean isDose(String symbol) {
        int slash = symbol.indexOf('/');
        return WordSet.of("mg|g|µg|kg|ml|mL|l|L|W|kW|GB|TB").contains(slash < 0 ? symbol : symbol.substring(0, slash));
    }

    private static Said times(Said it) {
        return new Said(it.part(), LinearRegex.replaceAll(it.words(), "\\bby\\b", "times"), it.ownsMarks());
    }

    private static String unitName(String symbol) {
        Unit unit = Units.of(symbol);
        return unit == null ? "" : unit.plural();
    }

    private static String said(String number) {
        Numeral known = Numeral.of(number, false);
        return known == null ? NumberWords.decimal(number) : known.spoken();
    }

    private static Reading withUnit(Parts parts, int from, int to, List<Said> said, boolean bare) {
        boolean unit = bare
                && parts.goesOn(to - 1)
                && isSmallUnit(parts, to)
                && !parts.core(to).equals("in");
        if (unit) said.add(new Said(to, unitName(parts.core(to))));
        boolean dose = bare && !unit && parts.goesOn(to - 1) && isDose(parts.core(to));
        List<Said> all = dose ? said.stream().map(ShapeRule::times).toList() : said;
        return Reading.over(Kind.DIMENSION, parts, from, unit ? to + 1 : to, all);
    }

    private static @Nullable Reading glued(Parts parts, int i) {
        String closing = parts.get(i).closing();
        String core = closing.startsWith("\"") ? parts.core(i) + "\"" : parts.core(i);
        Matcher m = FEET.matcher(core);
        if (m.matches()) {
            String inches = NumberWords.cardinal(Integer.parseInt(m.group(2)));
            boolean units = core.endsWith("in");
            return Reading.of(
                    Kind.COMPOUND,
                    parts,
                    i,
                    NumberWords.cardinal(m.group(1))
                            + (units ? " feet " : " foot ")
                            + inches
                            + (units ? " inches" : ""));
        }
        if ((m = PRIMES.matcher(parts.core(i))).matches()) {
            boolean angle = LinearRegex.contains(parts.core(i - 1), "[°′]$");
            String small = angle ? " seconds" : " inches";
            String large = angle ? " minutes" : " feet";
            return Reading.of(
                    angle ? Kind.COORDINATE : Kind.COMPOUND,
                    parts,
                    i,
                    NumberWords.decimal(m.group(1)) + (m.group(2).equals("′") ? large : small));
        }
        if (closing.startsWith("\"") && !openQuote(parts, i)) {
            Reading inches = inches(parts, i);
            if (inches != null) return inches;
        }
        if ((m = PARTED_ORDINAL.matcher(parts.core(i))).matches())
            return Reading.of(
                    Kind.ORDINAL,
                    parts,
                    i,
                    NumberWords.cardinal(m.group(1)) + " point " + NumberWords.ordinal(Long.parseLong(m.group(2))));
        if (!(m = GLUED_TIMES.matcher(parts.core(i))).matches()) return null;
        if (isEmpty(m.group(4)) && !m.group(2).startsWith("h")) return null;
        String small = isEmpty(m.group(4)) ? "m" : m.group(4);
        String said = timed(m.group(1), m.group(2)) + " " + timed(m.group(3), small);
        if (!isEmpty(m.group(5))) said += " " + timed(m.group(5), "s");
        return Reading.of(Kind.COMPOUND, parts, i, said);
    }

    /** Reads {@code 27"}, {@code 0.75"} and {@code 3/8"}. */
    private static @Nullable Reading inches(Parts parts, int i) {
        Matcher parted = LinearRegex.matcher(parts.core(i), "([1-9]\\d?)/([2-9]\\d?)");
        boolean fraction = parted.matches();
        if (!fraction && !LinearRegex.matches(parts.core(i), "\\d{1,3}(?:\\.\\d{1,3})?")) return null;
        boolean noun = parts.goesOn(i) && (parts.kind(i + 1) == WordClass.NOUN || parts.kind(i + 1) == WordClass.NAME);
        String said = fraction ? Fractions.said(parted.group(1), parted.group(2)) : NumberWords.decimal(parts.core(i));
        return Reading.of(Kind.COMPOUND, parts, i, said + (noun || fraction ? " inch" : " inches"));
    }

    private static boolean openQuote(Parts parts, int i) {
        for (int at = i; at >= 0 && at > i - 40; at--)
            if (CharacterClasses.hasOneOf(parts.get(at).opening(), "\"“”")) return true;
        return false;
    }

    private static String timed(String number, String unit) {
        String name = unit.startsWith("h") ? "hour" : unit.startsWith("m") ? "minute" : "second";
        int count = Integer.parseInt(number);
        return NumberWords.cardinal(count) + " " + name + (count == 1 ? "" : "s");
    }

    /** Reads numbers with smaller and smaller units: {@code 7 h 40 min}, {@code 5ft 10in}. */
    private static @Nullable Reading units(Parts parts, int i) {
        List<Said> said = new ArrayList<>();
        int at = i;
        int rank = -1;
        while (parts.has(at)) {
            Matcher m = LinearRegex.matcher(parts.core(at), "(\\d{1,4})(\\p{L}{0,4})");
            if (!m.matches()) break;
            boolean glued = !m.group(2).isEmpty();
            String symbol = glued ? m.group(2) : parts.goesOn(at) ? parts.core(at + 1) : "";
            if (symbol.equals("m") && rank >= 0 && rank <= LAST_HOURS) symbol = "min";
            int next = rank(symbol);
            Unit unit = next < 0 ? null : Units.of(symbol);
            if (unit == null || next <= rank || rank >= 0 && next / 100 != rank / 100) break;
            String number = NumberWords.cardinal(Integer.parseInt(m.group(1)));
            String name = unit.after(m.group(1));
            said.add(new Said(at, glued ? number + " " + name : number));
            if (!glued) said.add(new Said(at + 1, name));
            at += glued ? 1 : 2;
            rank = next;
            if (parts.get(at - 1).endsClause() || said.size() > 8) break;
        }
        return rank < 0
                        || said.stream()
                                                .filter(it -> it.words().indexOf(' ') >= 0)
                                                .count()
                                        < 2
                                && at - i < 4
                ? null
                : Reading.over(Kind.COMPOUND, parts, i, at, said);
    }

    private static int rank(String symbol) {
        int time = LARGE_TO_SMALL.indexOf(symbol);
        if (time >= 0) return time;
        return switch (symbol) {
            case "ft" -> 100;
            case "in" -> 101;
            case "st" -> 200;
            case "lb", "lbs" -> 201;
            case "oz" -> 202;
            default -> -1;
        };
    }
}
