package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads places on the globe: {@code 40°N}, {@code 48°51′24″N}, {@code 37.7749, -122.4194}. */
final class PlaceRule implements Rule {
    private static final Pattern PLACE = LinearRegex.of(
            "(\\d{1,3}(?:\\.\\d+)?)°(?:(\\d{1,2}(?:\\.\\d+)?)['′](?:(\\d{1,2}(?:\\.\\d+)?)[\"″])?)?([NSEW])?");

    /** A latitude or a longitude without a sign, as maps give it: to a hundred meters or better. */
    private static final Pattern DECIMAL = LinearRegex.of("([-−]?)(\\d{1,3}\\.\\d{3,8})");

    private static final int MOST_CHARACTERS = 40;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS || !CharacterClasses.hasDigit(core)) return null;
        Reading pair = pair(parts, i);
        if (pair != null) return pair;
        Reading sided = sided(parts, i);
        return sided != null ? sided : degrees(parts, i);
    }

    /** Reads a latitude and a longitude with a comma between, which are no counts. */
    private static @Nullable Reading pair(Parts parts, int i) {
        Matcher latitude = DECIMAL.matcher(parts.core(i));
        Matcher longitude = DECIMAL.matcher(parts.core(i + 1));
        boolean two = latitude.matches()
                && longitude.matches()
                && parts.get(i).closing().equals(",");
        if (!two || Double.parseDouble(latitude.group(2)) > 90 || Double.parseDouble(longitude.group(2)) > 180)
            return null;
        return Reading.over(
                Kind.COORDINATE,
                parts,
                i,
                i + 2,
                List.of(new Said(i, signed(latitude)), new Said(i + 1, signed(longitude))));
    }

    /** Reads {@code lat. 52.52 N} and {@code 52.52 N, 13.40 E}, which are neither newtons nor counts. */
    private static @Nullable Reading sided(Parts parts, int i) {
        boolean number = LinearRegex.matches(parts.core(i), "\\d{1,3}(?:\\.\\d{1,8})?");
        if (!number || !parts.goesOn(i) || !LinearRegex.matches(parts.core(i + 1), "[NSEW]")) return null;
        boolean named = WordSet.of("lat|latitude|long|lon|longitude").contains(parts.lower(i - 1));
        boolean first = LinearRegex.matches(parts.core(i + 2), "\\d{1,3}(?:\\.\\d{1,8})?")
                && LinearRegex.matches(parts.core(i + 3), "[EW]");
        boolean second = LinearRegex.matches(parts.core(i - 1), "[NS]")
                && parts.has(i - 2)
                && parts.get(i - 2).startsWithDigit();
        if (!named && !first && !second) return null;
        return Reading.over(
                Kind.COORDINATE,
                parts,
                i,
                i + 2,
                List.of(
                        new Said(i, NumberWords.decimal(parts.core(i)) + " degrees"),
                        new Said(i + 1, way(parts.core(i + 1)))));
    }

    private static String signed(Matcher number) {
        return (number.group(1).isEmpty() ? "" : "minus ") + NumberWords.decimal(number.group(2));
    }

    private static @Nullable Reading degrees(Parts parts, int i) {
        String core = parts.get(i).closing().startsWith("\"") ? parts.core(i) + "\"" : parts.core(i);
        Matcher m = PLACE.matcher(core);
        if (!m.matches()) return null;
        boolean next = isEmpty(m.group(4)) && parts.goesOn(i) && LinearRegex.matches(parts.core(i + 1), "[NSEW]");
        if (isEmpty(m.group(4)) && !next && isEmpty(m.group(2))) return null;
        String said = NumberWords.decimal(m.group(1)) + degrees(m.group(1), "degree");
        if (!isEmpty(m.group(2))) said += " " + NumberWords.decimal(m.group(2)) + degrees(m.group(2), "minute");
        if (!isEmpty(m.group(3))) said += " " + NumberWords.decimal(m.group(3)) + degrees(m.group(3), "second");
        String side = next ? parts.core(i + 1) : isEmpty(m.group(4)) ? "" : m.group(4);
        String way = way(side);
        return next
                ? Reading.over(Kind.COORDINATE, parts, i, i + 2, List.of(new Said(i, said), new Said(i + 1, way)))
                : Reading.of(Kind.COORDINATE, parts, i, (said + " " + way).strip());
    }

    private static String way(String side) {
        return switch (side) {
            case "N" -> "north";
            case "S" -> "south";
            case "E" -> "east";
            case "W" -> "west";
            default -> "";
        };
    }

    private static String degrees(String number, String name) {
        return " " + name + (number.equals("1") ? "" : "s");
    }

    private static boolean isEmpty(@Nullable String group) {
        return group == null || group.isEmpty();
    }
}
