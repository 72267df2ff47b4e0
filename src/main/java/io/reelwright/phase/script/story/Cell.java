package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.Optional;

/**
 * A cell of a table that is a figure.
 *
 * @param value its figure; the middle of a range
 * @param shown as it is spoken
 */
record Cell(double value, String shown) {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?";

    private static final String FIGURE = "^([^\\d\\p{L}]{0,4}|(?:about|over|under|up to|around|~) [$€£]?)" + NUMBER
            + "(?:\\s?(?:[-–—]|to)\\s?[$€£]?" + NUMBER + ")?([^\\d]{0,24}|[^\\d(]{0,12}\\([^()]{1,12}\\))$";

    /** What a figure counts. */
    enum Unit {
        TIME("\\b(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)\\b"),
        MONEY("[$€£¥]|\\b(?:dollars?|euros?|pounds?|usd|eur|gbp)\\b"),
        SHARE("%|\\b(?:percent|per cent)\\b"),
        WEIGHT("\\d\\s?(?:[kmgt]b|kg|g|mg|lbs?|oz|tons?|tonnes?|kilograms?|grams?|bytes?|[kmgt]egabytes?)\\b"),
        LENGTH("\\d\\s?(?:m|km|cm|mm|ft|feet|miles?|mi|inch(?:es)?|in|met(?:er|re)s?|kilomet(?:er|re)s?|yards?)\\b"),
        COUNT("$^");

        private final String expression;

        Unit(String expression) {
            this.expression = expression;
        }

        /** Returns what a figure counts by its words and signs. */
        static Unit of(String cell) {
            String lower = CharacterClasses.lower(cell);
            for (Unit unit : values()) if (LinearRegex.contains(lower, unit.expression)) return unit;
            return COUNT;
        }
    }

    /** Reads a cell; empty when it is no figure. */
    static Optional<Cell> of(String given) {
        String cell = LinearRegex.replaceAll(given.strip(), "\\[\\w{1,3}\\]|[*†‡]+$", "");
        Matcher found = LinearRegex.matcher(cell, FIGURE);
        if (!found.matches()) return Optional.empty();
        double value = number(found.group(2), found.group(3));
        if (found.group(4) != null) value = (value + number(found.group(4), found.group(5))) / 2;
        boolean negative = LinearRegex.contains(found.group(1), "[-−–]");
        return Optional.of(new Cell(negative ? -value : value, shown(cell)));
    }

    private static double number(String whole, String part) {
        return Double.parseDouble(LinearRegex.replaceAll(whole, ",", "") + (part == null ? "" : part));
    }

    /** Writes a range with a word and leaves out what stands in brackets. */
    private static String shown(String cell) {
        String text = LinearRegex.replaceAll(cell, "\\s?\\([^()]{1,24}\\)$", "");
        text = LinearRegex.replaceAll(text, "(\\d)\\s?[-–—]\\s?([$€£]?\\d)", "$1 to $2");
        return LinearRegex.replaceFirst(text, "^\\+(\\d)", "plus $1").strip();
    }
}
