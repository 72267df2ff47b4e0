package io.reelwright.phase.script.check;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Kind;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure by its value, so that {@code twenty million} equals {@code 20,000,000} and {@code 38 cents} equals {@code $0.38}.
 *
 * @param value its value
 * @param unit  {@code money}, {@code %}, {@code times}, {@code year}, a measure's unit as written, or empty for a bare number
 * @param words as written
 * @param first index of its first word
 */
record FigureValue(double value, String unit, String words, int first) {
    static final String MONEY = "money";
    static final String PERCENT = "%";
    static final String TIMES = "times";
    static final String YEAR = "year";

    private static final Set<String> CENTS = WordSet.of("¢|cent|cents|pence|p|penny|pennies|eurocents");
    private static final Set<String> CURRENCIES =
            WordSet.of("dollar|dollars|euro|euros|pound|pounds|yen|usd|eur|gbp|bucks|rupees|francs|yuan");
    private static final Set<Kind> UNCOMPARED = Set.of(
            Kind.CODE,
            Kind.NAME,
            Kind.PHONE,
            Kind.VERSION,
            Kind.FORMULA,
            Kind.REFERENCE,
            Kind.ROMAN,
            Kind.COORDINATE,
            Kind.MODIFIER,
            Kind.POWER);
    private static final Map<String, Double> FRACTIONS = Map.ofEntries(
            Map.entry("half", 50.0),
            Map.entry("third", 100 / 3.0),
            Map.entry("thirds", 200 / 3.0),
            Map.entry("quarter", 25.0),
            Map.entry("quarters", 75.0),
            Map.entry("fifth", 20.0),
            Map.entry("tenth", 10.0));
    private static final Map<String, Double> MULTIPLES = Map.of(
            "double", 2.0, "doubled", 2.0, "doubles", 2.0, "twice", 2.0, "triple", 3.0, "tripled", 3.0, "tenfold",
            10.0);

    /** Returns the figures of a text, in order. Numbers that name something ({@code room 101}) are none. */
    static List<FigureValue> in(String text) {
        List<FigureValue> found = new ArrayList<>();
        List<Token> tokens = Token.of(text);
        for (Quantity quantity : Quantities.in(text)) {
            if (UNCOMPARED.contains(quantity.kind())) continue;
            String words = String.join(
                    " ",
                    tokens.subList(quantity.first(), Math.min(quantity.end(), tokens.size())).stream()
                            .map(Token::raw)
                            .toList());
            String unit = unit(quantity);
            double scale = CENTS.contains(CharacterClasses.lower(quantity.unit()))
                            && quantity.prefix().isEmpty()
                    ? 0.01
                    : 1;
            for (double value : values(quantity))
                found.add(new FigureValue(value * scale, unit, words, quantity.first()));
        }
        return found;
    }

    /** Returns parts of a whole and multiples that are said in words ({@code a fifth}, {@code twice}), as percent or times. */
    static List<FigureValue> inWords(String text) {
        List<FigureValue> found = new ArrayList<>();
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            Double share = FRACTIONS.get(word);
            if (share != null && i > 0 && isPart(tokens, i)) found.add(new FigureValue(share, PERCENT, "a " + word, i));
            Double times = MULTIPLES.get(word);
            if (times != null) found.add(new FigureValue(times, TIMES, word, i));
        }
        return found;
    }

    private static boolean isPart(List<Token> tokens, int at) {
        String before = tokens.get(at - 1).lower();
        boolean counted = WordSet.of("a|one|two|three|by").contains(before);
        boolean ends = at + 1 == tokens.size() || tokens.get(at).endsClause();
        return counted
                && (ends
                        || WordSet.of("of|as|more|less|cheaper|in|off")
                                .contains(tokens.get(at + 1).lower()));
    }

    /** Returns whether both mean the same amount; a bare number may stand for one with a unit. */
    boolean same(FigureValue other) {
        return comparable(other) && near(value, other.value, 1e-9);
    }

    /** Returns whether the other one, rounded as people do after {@code about} or {@code nearly}, is this one. */
    boolean about(FigureValue other) {
        return comparable(other) && near(value, other.value, 0.06);
    }

    /** Returns whether two figures may be subtracted or divided. */
    boolean sameUnit(FigureValue other) {
        return unit.equals(other.unit)
                || unit.isEmpty() && !other.unit.equals(YEAR)
                || other.unit.isEmpty() && !unit.equals(YEAR);
    }

    private boolean comparable(FigureValue other) {
        if (unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty()) return true;
        boolean strict = Set.of(MONEY, PERCENT, TIMES, YEAR).contains(unit)
                || Set.of(MONEY, PERCENT, TIMES, YEAR).contains(other.unit);
        return !strict || unit.equals(YEAR) && value >= 1000 || other.unit.equals(YEAR) && other.value >= 1000;
    }

    static boolean near(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b)) + 1e-12;
    }

    private static String unit(Quantity quantity) {
        String unit = CharacterClasses.lower(quantity.unit());
        if (quantity.kind() == Kind.YEAR || quantity.kind() == Kind.YEARS || quantity.kind() == Kind.DECADE)
            return YEAR;
        if (quantity.kind() == Kind.MONEY || CENTS.contains(unit) || CURRENCIES.contains(unit)) return MONEY;
        if (hasCurrency(quantity.prefix())) return MONEY;
        if (quantity.kind() == Kind.SHARE || unit.equals("%")) return PERCENT;
        return unit;
    }

    private static boolean hasCurrency(String prefix) {
        return CharacterClasses.hasOneOf(prefix, "$€£¥₹");
    }

    /** Returns all numbers of a quantity: both ends of a range, both sides of a score. */
    private static List<Double> values(Quantity quantity) {
        List<Double> values = new ArrayList<>();
        boolean several = quantity.value() == 0 || quantity.kind() == Kind.RANGE || quantity.kind() == Kind.SCORE;
        if (!several) return List.of(Math.abs(quantity.value()));
        var digits = LinearRegex.matcher(quantity.shown().replace(",", ""), "\\d+(?:\\.\\d+)?");
        while (digits.find() && digits.group().length() < 16) values.add(Double.parseDouble(digits.group()));
        return values.isEmpty() ? List.of(Math.abs(quantity.value())) : values;
    }
}
