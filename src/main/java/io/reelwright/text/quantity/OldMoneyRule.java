package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads shillings and pence, which are neither seconds nor days: {@code £5 6s 8d}, {@code 2s. 6d.} */
final class OldMoneyRule implements Rule {
    private static final Pattern POUNDS = LinearRegex.of("£(\\d{1,3}(?:,?\\d{3})*)");
    private static final Pattern SHILLINGS = LinearRegex.of("(\\d{1,2})s");
    private static final Pattern PENCE = LinearRegex.of("(\\d{1,2})d");

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        Reading whole = pounds(parts, i);
        if (whole != null) return whole;
        if (!parts.get(i).startsWithDigit() || parts.core(i).length() > 3) return null;
        boolean pounds = i > 0
                && parts.core(i - 1).startsWith("£")
                && !CharacterClasses.hasOneOf(parts.get(i - 1).closing(), ".;:!?");
        Matcher shillings = SHILLINGS.matcher(parts.core(i));
        if (shillings.matches()) {
            Matcher pence = PENCE.matcher(parts.core(i + 1));
            boolean both = parts.has(i + 1) && pence.matches();
            Said first = new Said(i, named(shillings.group(1), "shilling", "shillings"), true);
            if (both)
                return Reading.over(
                        Kind.COMPOUND,
                        parts,
                        i,
                        i + 2,
                        List.of(first, new Said(i + 1, named(pence.group(1), "penny", "pence"))));
            return pounds ? Reading.of(Kind.COMPOUND, parts, i, first.words()) : null;
        }
        Matcher pence = PENCE.matcher(parts.core(i));
        return pounds && pence.matches()
                ? Reading.of(Kind.COMPOUND, parts, i, named(pence.group(1), "penny", "pence"))
                : null;
    }

    /** Reads pounds with the shillings and pence behind them, which are one sum. */
    private @Nullable Reading pounds(Parts parts, int i) {
        Matcher pounds = POUNDS.matcher(parts.core(i));
        if (!pounds.matches() || CharacterClasses.hasOneOf(parts.get(i).closing(), ".;:!?")) return null;
        boolean coins = parts.has(i + 1) && parts.core(i + 1).length() <= 3;
        Reading rest = coins ? read(parts, i + 1) : null;
        if (rest == null) return null;
        List<Said> said = new ArrayList<>();
        said.add(new Said(i, named(pounds.group(1).replace(",", ""), "pound", "pounds"), true));
        said.addAll(rest.said());
        return Reading.over(Kind.COMPOUND, parts, i, rest.to(), said);
    }

    private static String named(String number, String one, String several) {
        return NumberWords.cardinal(number) + " " + (Integer.parseInt(number) == 1 ? one : several);
    }
}
