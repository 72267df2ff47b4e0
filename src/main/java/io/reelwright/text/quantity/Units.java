package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The units of {@code units.tsv}, their powers and their products and quotients: {@code m²}, {@code kWh/m²}, {@code m·s⁻¹}. */
final class Units {
    /** Words that are units of a figure ({@code metres}); the voice says them as written. */
    static final Set<String> WORDS = words();

    private static final Map<String, String> PREFIXES = Map.of(
            "k", "kilo", "M", "mega", "G", "giga", "T", "tera", "P", "peta", "m", "milli", "µ", "micro", "n", "nano",
            "c", "centi", "d", "deci");
    private static final String HECTO = "h";
    private static final Set<String> LENGTHS =
            Set.of("m", "km", "cm", "mm", "nm", "µm", "dm", "ft", "in", "mi", "yd", "inch");
    private static final Map<String, Unit> SYMBOLS = symbols();
    private static final Pattern POWER = LinearRegex.of("([^\\d^⁰¹²³⁴-⁹⁻-]+)\\^?([-⁻]?[\\d²³¹⁴])");
    private static final int MOST_CHARACTERS = 24;

    private Units() {}

    /** Returns the unit; null if the text is none. */
    static @Nullable Unit of(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) return null;
        Unit known = SYMBOLS.get(text);
        if (known != null) return known;
        String[] quotient = text.indexOf('/') < 0 ? new String[] {text} : LinearRegex.split(text, "/", -1);
        Unit first = product(quotient[0]);
        if (first == null || quotient.length > 3) return null;
        String per = "";
        String symbol = first.symbol();
        for (int i = 1; i < quotient.length; i++) {
            String said = denominator(quotient[i]);
            if (said.isEmpty()) return null;
            per += " per " + said;
            Unit below = product(quotient[i]);
            symbol += "/" + (below == null ? quotient[i] : below.symbol());
        }
        return new Unit(
                symbol, first.singular() + per, first.plural() + per, Unit.Place.ALONE, first.rate() || !per.isEmpty());
    }

    /** Returns how the part after a slash is said: a unit, or a word as written; empty if it is neither. */
    static String denominator(String text) {
        Unit unit = product(text);
        if (unit != null) return unit.singular();
        return LinearRegex.matches(text, "\\p{L}{3,20}") ? text : "";
    }

    private static @Nullable Unit product(String text) {
        boolean several = CharacterClasses.hasOneOf(text, "·⋅*");
        String[] factors = several ? LinearRegex.split(text, "[·⋅*]", -1) : new String[] {text};
        if (factors.length > 3) return null;
        Unit whole = null;
        for (String written : factors) {
            Unit factor = power(written);
            if (factor == null) return null;
            whole = whole == null
                    ? factor
                    : new Unit(
                            text,
                            whole.singular() + " " + factor.singular(),
                            factor.singular().startsWith("per ")
                                    ? whole.plural() + " " + factor.singular()
                                    : whole.singular() + " " + factor.plural(),
                            Unit.Place.ALONE,
                            factor.singular().startsWith("per "));
        }
        return whole;
    }

    private static @Nullable Unit power(String text) {
        Unit plain = SYMBOLS.get(text);
        if (plain != null) return plain;
        // Nearly every word is asked about, and nearly none ends like a power.
        if (!endsLikePower(text)) return null;
        Matcher power = POWER.matcher(text);
        if (!power.matches()) return null;
        Unit base = SYMBOLS.get(power.group(1));
        String exponent = Signs.raised(power.group(2));
        boolean plainDigit = CharacterClasses.isDigit(text.charAt(text.length() - 1));
        boolean area = base != null && LENGTHS.contains(base.symbol());
        if (base == null || base.place() == Unit.Place.GLUED && !area) return null;
        if (plainDigit && text.indexOf('^') < 0 && !area && !base.symbol().equals("s")) return null;
        return switch (exponent) {
            case "2", "3" -> raised(text, base, exponent.equals("2"));
            case "-1" -> new Unit(text, "per " + base.singular(), "per " + base.singular(), Unit.Place.ALONE, true);
            case "-2", "-3" -> {
                String said = "per " + raised(text, base, exponent.equals("-2")).singular();
                yield new Unit(text, said, said, Unit.Place.ALONE, true);
            }
            default -> null;
        };
    }

    private static boolean endsLikePower(String text) {
        if (text.isEmpty()) return false;
        char last = text.charAt(text.length() - 1);
        return CharacterClasses.isDigit(last) || "²³¹⁴".indexOf(last) >= 0;
    }

    private static Unit raised(String text, Unit base, boolean squared) {
        boolean area = LENGTHS.contains(base.symbol());
        String symbol =
                base.symbol() + (text.indexOf('-') >= 0 || text.indexOf('⁻') >= 0 ? "⁻" : "") + (squared ? "²" : "³");
        String before = area ? squared ? "square " : "cubic " : "";
        String after = area ? "" : squared ? " squared" : " cubed";
        return new Unit(
                symbol, before + base.singular() + after, before + base.plural() + after, Unit.Place.ALONE, false);
    }

    private static Map<String, Unit> symbols() {
        Map<String, Unit> symbols = new HashMap<>();
        for (List<String> row : Table.rows("units.tsv")) {
            Unit.Place place = switch (row.get(4)) {
                case "g" -> Unit.Place.GLUED;
                case "n" -> Unit.Place.BESIDE;
                default -> Unit.Place.ALONE;
            };
            boolean rate = row.get(1).contains(" per ");
            symbols.put(row.get(0), new Unit(row.get(0), row.get(1), row.get(2), place, rate));
        }
        for (List<String> row : Table.rows("units.tsv"))
            for (String prefix : LinearRegex.split(row.get(3).replace("-", ""), ""))
                if (!prefix.isEmpty()) {
                    String name = prefix.equals(HECTO) ? "hecto" : PREFIXES.getOrDefault(prefix, "");
                    String symbol = prefix + row.get(0);
                    symbols.putIfAbsent(
                            symbol,
                            new Unit(
                                    symbol,
                                    name + row.get(1),
                                    name + row.get(2),
                                    Unit.Place.ALONE,
                                    row.get(1).contains(" per ")));
                }
        return Map.copyOf(symbols);
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String line : Table.lines("unit-words.txt")) words.addAll(WhiteSpace.words(line));
        return Set.copyOf(words);
    }
}
