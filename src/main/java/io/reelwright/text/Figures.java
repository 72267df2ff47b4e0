package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the figures of a text, written in digits or in words. */
public final class Figures {
    private static final Pattern DIGITS = LinearRegex.of(
            "([$€£]?)([+−-]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(%|°C|°F|°|[a-zA-Z]{0,4})");
    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("one", 1),
            Map.entry("a", 1));
    /** Maximum length in characters; a longer row is an account number and not a figure. */
    static final int MOST_CHARACTERS = 40;
    /** Maximum value of a figure in words. */
    private static final double HUGE = 1e30;

    static final Set<String> UNITS = WordList.read("units.txt");
    private static final Set<String> YEAR_CUES = Set.of(
            "in",
            "since",
            "by",
            "from",
            "to",
            "until",
            "of",
            "around",
            "before",
            "after",
            "and",
            "between",
            "during",
            "late",
            "early",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "about",
            "circa",
            "year",
            "summer",
            "winter",
            "spring",
            "autumn",
            "than");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Figures() {}

    /** Returns all figures of the text, in order. */
    public static List<Figure> in(String text) {
        return in(Token.of(text));
    }

    /** Returns all figures of the words, in order. */
    public static List<Figure> in(List<Token> tokens) {
        TaggedWords words = new TaggedWords(tokens);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Figure> found = at(words, i);
            found.ifPresent(figures::add);
            i = found.map(Figure::end).orElse(i + 1);
        }
        return figures;
    }

    private static Optional<Figure> at(TaggedWords tokens, int i) {
        if (FigurePairs.isClockTime(tokens, i) || FigurePairs.isScore(tokens.get(i))) return Optional.empty();
        Optional<Figure> pair = FigurePairs.at(tokens, i);
        return pair.isPresent() ? pair : single(tokens, i);
    }

    /** Returns the figure that begins at this word, without its neighbours. */
    static Optional<Figure> single(TaggedWords tokens, int i) {
        String core = tokens.get(i).core();
        if (!CharacterClasses.hasDigit(core)) return words(tokens, i);
        Matcher digits = DIGITS.matcher(core);
        if (!digits.matches()) return words(tokens, i);
        return core.length() > MOST_CHARACTERS || isDay(tokens, i) || FigureNames.isName(tokens, i)
                ? Optional.empty()
                : Optional.of(digits(tokens, i, digits));
    }

    /** Returns whether it is the day of a date: {@code 20 July}, {@code July 20}. */
    private static boolean isDay(TaggedWords tokens, int i) {
        if (!LinearRegex.matches(tokens.get(i).core(), "[0-3]?\\d(st|nd|rd|th)?")) return false;
        boolean before = i > 0 && MONTHS.contains(tokens.get(i - 1).lower());
        return before
                || i + 1 < tokens.size() && MONTHS.contains(tokens.get(i + 1).lower());
    }

    private static Figure digits(TaggedWords tokens, int i, Matcher found) {
        double value = Double.parseDouble(found.group(3).replace(",", ""));
        String glued = found.group(4);
        String sign = found.group(2).isEmpty() || found.group(2).equals("+") ? "" : "−";
        if (isYear(tokens, i, found, value)) return new Figure(value, found.group(3), "", "", "", i, i + 1, true);
        String behind = found.group(1).isEmpty() ? signBehind(tokens, i) : "";
        boolean apart = !behind.isEmpty() && tokens.get(i).after().isEmpty();
        return withUnit(
                tokens,
                i,
                apart ? i + 2 : i + 1,
                sign.isEmpty() ? value : -value,
                sign + grouped(found.group(3)),
                found.group(1) + behind,
                glued);
    }

    /** Returns the currency written behind its figure ({@code 412 €}, {@code 412€}); empty for none. */
    private static String signBehind(TaggedWords tokens, int i) {
        String after = tokens.get(i).after();
        String next =
                i + 1 < tokens.size() && after.isEmpty() ? tokens.get(i + 1).raw() : after;
        if (next.isEmpty() || "$€£".indexOf(next.charAt(0)) < 0) return "";
        boolean glued = next.length() > 1
                && (Character.isLetter(next.codePointAt(1)) || CharacterClasses.isDigit(next.charAt(1)));
        return glued ? "" : next.substring(0, 1);
    }

    private static boolean isYear(TaggedWords tokens, int i, Matcher found, double value) {
        boolean shape = found.group(1).isEmpty() && found.group(4).isEmpty() && isYearLike(found.group(3));
        if (!shape || value > 2100) return false;
        Token token = tokens.get(i);
        if (token.after().startsWith("—") || token.before().contains("(")) return true;
        boolean cue = i == 0
                || YEAR_CUES.contains(tokens.get(i - 1).lower())
                || tokens.get(i - 1).digits()
                || tokens.get(i - 1).after().endsWith(",");
        boolean unitNext = i + 1 < tokens.size()
                && !token.endsClause()
                && (UNITS.contains(tokens.get(i + 1).lower())
                        || SCALES.containsKey(tokens.get(i + 1).lower()));
        return cue && !unitNext;
    }

    /** Returns whether it is four digits from 1000 to 2099. */
    static boolean isYearLike(String digits) {
        return CharacterClasses.areDigits(digits, 4, 4) && (digits.charAt(0) == '1' || digits.startsWith("20"));
    }

    private static Optional<Figure> words(TaggedWords tokens, int i) {
        double total = 0;
        double part = 0;
        int end = i;
        while (end < tokens.size() && part + total < HUGE) {
            String word = tokens.get(end).lower();
            int dash = word.indexOf('-');
            Double scale = SCALES.get(word);
            if (dash > 0 && SMALL.containsKey(word.substring(0, dash)) && SMALL.containsKey(word.substring(dash + 1))) {
                part += SMALL.getOrDefault(word.substring(0, dash), 0)
                        + SMALL.getOrDefault(word.substring(dash + 1), 0);
            } else if (SMALL.containsKey(word) && (!word.equals("a") || nextIsScale(tokens, end))) {
                part += SMALL.get(word);
            } else if (scale != null && end > i) {
                if (scale == 100) part *= 100;
                else {
                    total += part * scale;
                    part = 0;
                }
            } else break;
            end++;
            if (tokens.get(end - 1).endsClause()) break;
        }
        double value = total + part;
        if (end == i || value < 2) return Optional.empty();
        return Optional.of(withUnit(tokens, i, end, value, written(value), "", ""));
    }

    private static boolean nextIsScale(TaggedWords tokens, int i) {
        return i + 1 < tokens.size() && SCALES.containsKey(tokens.get(i + 1).lower());
    }

    static Figure withUnit(
            TaggedWords tokens, int first, int after, double value, String shown, String prefix, String glued) {
        int end = after;
        String scale = "";
        double scaled = value;
        boolean open = !tokens.get(end - 1).endsClause();
        if (open
                && glued.isEmpty()
                && end < tokens.size()
                && SCALES.containsKey(tokens.get(end).lower())) {
            scale = tokens.get(end).lower();
            scaled = value * SCALES.getOrDefault(scale, 1.0);
            open = !tokens.get(end).endsClause();
            end++;
        }
        String unit = glued.equals("s") || glued.equals("th") || glued.equals("x") ? "" : glued;
        if (unit.isEmpty() && open && end < tokens.size()) {
            String next = tokens.get(end).lower();
            if (next.equals("percent") || next.equals("%")) {
                unit = "%";
                end++;
            } else if (next.equals("per")
                    && end + 1 < tokens.size()
                    && tokens.get(end + 1).lower().equals("cent")) {
                unit = "%";
                end += 2;
            } else if (UNITS.contains(next)) {
                unit = tokens.get(end).core();
                end++;
            }
        }
        return new Figure(scaled, shown, prefix, scale, unit, first, end, false);
    }

    /** Returns a figure that was written in words, in digits: {@code 3,000}. */
    private static String written(double value) {
        return String.format(java.util.Locale.ROOT, "%,.0f", value);
    }

    /** Returns the digits with thousands separators from 10,000 up; four digits are unchanged, since they may be a code. */
    static String grouped(String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        if (whole.contains(",") || whole.length() < 5) return digits;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) out.append(',');
            out.append(whole.charAt(i));
        }
        return out + (point < 0 ? "" : digits.substring(point));
    }
}
