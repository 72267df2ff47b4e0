package io.reelwright.text.quantity;

import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import org.jspecify.annotations.Nullable;

/**
 * Reads Roman numerals: {@code Henry VIII} is "the eighth", {@code Chapter IV} is "four". A lone {@code I} and words such as {@code MIX} and
 * {@code CD} are no numerals; without a name before it a numeral needs three letters of I, V and X, or is a year.
 */
final class RomanRule implements Rule {
    private static final Pattern ROMAN = LinearRegex.of("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final String LETTERS = "IVXLCDM";
    private static final int[] WORTH = {1, 5, 10, 50, 100, 500, 1000};
    private static final int MOST_CHARACTERS = 15;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.isEmpty() || core.length() > MOST_CHARACTERS) return null;
        if (isListMark(parts, i)) return Reading.of(Kind.ROMAN, parts, i, NumberWords.cardinal(value(upper(core))));
        if (LETTERS.indexOf(core.charAt(0)) < 0) return null;
        if (LinearRegex.matches(core, "[IVX]{1,6}(?:st|nd|rd|th)")
                && ROMAN.matcher(core.substring(0, core.length() - 2)).matches())
            return Reading.of(Kind.ROMAN, parts, i, NumberWords.ordinal(value(core.substring(0, core.length() - 2))));
        if (!ROMAN.matcher(core).matches()) return null;
        int value = value(core);
        boolean open = i > 0 && !parts.get(i - 1).endsClause();
        String before = open ? parts.lower(i - 1) : "";
        boolean capital = open
                && !before.isEmpty()
                && Character.isUpperCase(parts.core(i - 1).charAt(0));
        boolean letter = core.length() == 1 && "IVX".indexOf(core) < 0;
        boolean number = capital || core.length() > 1;
        if (number && Context.NUMBERED.has(before) && !letter)
            return Reading.of(Kind.ROMAN, parts, i, NumberWords.cardinal(value));
        boolean ruler = capital && Context.RULERS.has(before) && !letter && !core.equals("X");
        if (ruler) return Reading.of(Kind.ROMAN, parts, i, "the " + NumberWords.ordinal(value));
        if (number
                && LinearRegex.matches(core, "[IVX]+")
                && parts.goesOn(i)
                && LinearRegex.matches(parts.lower(i + 1), "century|centuries"))
            return Reading.of(Kind.ROMAN, parts, i, NumberWords.ordinal(value));
        if (Context.NO_ROMANS.has(CharacterClasses.lower(core)) || core.length() < 2) return null;
        boolean small = LinearRegex.matches(core, "[IVX]+");
        boolean year = core.length() > 3 && value >= 1000 && value < 2100;
        boolean named =
                capital && Names.isProper(parts, i - 1) && core.length() > 1 && !LinearRegex.matches(before, ".*\\d.*");
        boolean reads = small && (named || core.length() > 2 && !core.equals("XXX")) || named && core.length() > 2;
        if (year)
            return Reading.of(Kind.YEAR, parts, i, NumberWords.year(value)).worth(value);
        return reads ? Reading.of(Kind.ROMAN, parts, i, NumberWords.cardinal(value)) : null;
    }

    /** Returns whether it is the mark of an item in a row: {@code (iii)}. */
    private static boolean isListMark(Parts parts, int i) {
        Part part = parts.get(i);
        return part.opening().equals("(")
                && part.closing().startsWith(")")
                && LinearRegex.matches(part.core(), "i{1,3}|iv|vi{0,3}|ix");
    }

    private static String upper(String small) {
        StringBuilder capitals = new StringBuilder();
        for (char c : small.toCharArray()) capitals.append(Character.toUpperCase(c));
        return capitals.toString();
    }

    private static int value(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = worth(roman.charAt(i));
            sum += i + 1 < roman.length() && worth(roman.charAt(i + 1)) > digit ? -digit : digit;
        }
        return sum;
    }

    private static int worth(char letter) {
        return WORTH[LETTERS.indexOf(letter)];
    }
}
