package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words, which the voice says as written: {@code twenty-four hours}, {@code half a million}, {@code a dozen}. */
final class WordsRule implements Rule {
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
    /** Maximum value of a figure in words. */
    private static final double HUGE = 1e30;

    private static final int MOST_WORDS = 40;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String first = parts.lower(i);
        if (first.isEmpty()) return null;
        if (first.equals("half") && parts.goesOn(i) && parts.lower(i + 1).equals("a") && isScale(parts.lower(i + 2)))
            return figure(parts, i, i + 3, Magnitude.factor(parts.lower(i + 2)) / 2);
        int dozen = first.equals("a") || SMALL.containsKey(first) ? i + 1 : -1;
        if (dozen > 0 && parts.goesOn(i) && parts.lower(dozen).equals("dozen"))
            return figure(parts, i, i + 2, 12.0 * SMALL.getOrDefault(first, 1));
        int dash = first.indexOf('-');
        String head = dash > 0 ? first.substring(0, dash) : first;
        return SMALL.containsKey(head) ? number(parts, i) : null;
    }

    private static @Nullable Reading number(Parts parts, int i) {
        double total = 0;
        double part = 0;
        int end = i;
        boolean between = parts.lower(i - 1).equals("between");
        while (end < parts.size() && end - i < MOST_WORDS && part + total < HUGE) {
            String word = parts.lower(end);
            int dash = word.indexOf('-');
            if (dash > 0 && SMALL.containsKey(word.substring(0, dash)) && SMALL.containsKey(word.substring(dash + 1))) {
                part += SMALL.getOrDefault(word.substring(0, dash), 0)
                        + SMALL.getOrDefault(word.substring(dash + 1), 0);
            } else if (SMALL.containsKey(word) && (!word.equals("a") || isScale(parts.lower(end + 1)))) {
                part += SMALL.getOrDefault(word, 0);
            } else if (isScale(word) && end > i) {
                if (word.equals("hundred")) part *= 100;
                else {
                    total += part * Magnitude.factor(word);
                    part = 0;
                }
            } else if (between || !joinsSmaller(parts, end)) break;
            end++;
            if (parts.get(end - 1).endsClause()) break;
        }
        double value = total + part;
        if (end == i + 1 && parts.goesOn(i) && isPartName(parts.lower(end)))
            return Reading.over(Kind.FRACTION, parts, i, end + 1, List.of());
        return end == i || value < 2 ? null : figure(parts, i, end, value);
    }

    /** Returns whether {@code and} joins a smaller number to the one before: {@code ten thousand and five hundred}, {@code two hundred and six}. */
    private static boolean joinsSmaller(Parts parts, int at) {
        if (!parts.lower(at).equals("and") || !parts.goesOn(at) || !isScale(parts.lower(at - 1))) return false;
        String first = parts.lower(at + 1);
        int dash = first.indexOf('-');
        if (first.equals("a") || !SMALL.containsKey(dash > 0 ? first.substring(0, dash) : first)) return false;
        double before = scale(parts.lower(at - 1));
        for (int i = at + 1; i < at + 5 && (i == at + 1 || parts.goesOn(i - 1)); i++) {
            String word = parts.lower(i);
            // "Two hundred and fifty thousand" is one number all the same.
            if (isScale(word)) return before > scale(word) || before == 100 && scale(word) > 100;
            if (!SMALL.containsKey(word) && !(i == at + 1 && dash > 0)) break;
        }
        return true;
    }

    private static double scale(String word) {
        return word.equals("hundred") ? 100 : Magnitude.factor(word);
    }

    private static boolean isPartName(String word) {
        return LinearRegex.matches(
                word,
                "hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?");
    }

    private static boolean isScale(String word) {
        return switch (word) {
            case "hundred", "thousand", "million", "billion", "trillion", "lakh", "crore" -> true;
            default -> false;
        };
    }

    private static Reading figure(Parts parts, int from, int end, double value) {
        int to = end;
        String unit = "";
        if (parts.goesOn(to - 1)) {
            String next = parts.lower(to);
            if (next.equals("percent") || next.equals("%")) {
                unit = "%";
                to++;
            } else if (next.equals("per") && parts.lower(to + 1).equals("cent")) {
                unit = "%";
                to += 2;
            } else if (Units.WORDS.contains(next)) {
                unit = parts.core(to);
                to++;
            }
        }
        Kind kind = unit.isEmpty() ? Kind.COUNT : unit.equals("%") ? Kind.PERCENTAGE : Kind.MEASURE;
        String shown = String.format(Locale.ROOT, "%,.0f", value);
        return new Reading(kind, value, "", shown, "", unit, from, to, List.of());
    }
}
