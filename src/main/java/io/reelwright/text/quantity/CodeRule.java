package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads versions, network addresses and codes of digits with dots and hyphens: {@code v1.2}, {@code 192.168.0.1}, an ISBN. */
final class CodeRule implements Rule {
    private static final Pattern VERSION = LinearRegex.of("([vV]?)(\\d+(?:\\.\\d+)+)");
    private static final Pattern V = LinearRegex.of("v(\\d{1,4})");
    private static final Pattern HYPHENED = LinearRegex.of("[\\dX]+(?:[-–][\\dX]+)+");
    private static final Pattern HEX = LinearRegex.of("(?:U\\+|0x|#)[\\dA-Fa-f]{2,16}");
    private static final int MOST_CHARACTERS = 48;
    private static final int MOST_ROWS = 10;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS || !CharacterClasses.hasDigit(core)) return null;
        Matcher m;
        if ((m = VERSION.matcher(core)).matches()) return version(parts, i, m);
        if ((m = V.matcher(core)).matches() && !core.startsWith("V"))
            return Reading.of(Kind.VERSION, parts, i, "version " + NumberWords.cardinal(m.group(1)));
        if (HYPHENED.matcher(core).matches() && CharacterClasses.isDigit(core.charAt(0))) return hyphened(parts, i);
        boolean hex = HEX.matcher(core).matches()
                && (core.charAt(0) != '#' || core.length() == 7 && LinearRegex.contains(core, "\\d"));
        return hex ? Reading.over(Kind.CODE, parts, i, i + 1, List.of(new Said(i, Letter.spelled(core)))) : null;
    }

    /** Reads the groups of four digits of a card or an account. */
    static @Nullable Reading rows(Parts parts, int i) {
        int to = i;
        while (to < parts.size() && to - i < MOST_ROWS && CharacterClasses.areDigits(parts.core(to), 4, 4)) {
            to++;
            if (!parts.goesOn(to - 1)) break;
        }
        boolean rest =
                to - i > 1 && parts.has(to) && parts.goesOn(to - 1) && CharacterClasses.areDigits(parts.core(to), 1, 3);
        if (rest) to++;
        if (to - i < 3) return null;
        List<Said> said = new ArrayList<>();
        for (int at = i; at < to; at++)
            said.add(new Said(at, NumberWords.spelled(parts.core(at)) + (at + 1 < to ? "," : "")));
        return Reading.over(Kind.CODE, parts, i, to, said);
    }

    private static @Nullable Reading version(Parts parts, int i, Matcher m) {
        String[] numbers = LinearRegex.split(m.group(2), "\\.");
        boolean v = !m.group(1).isEmpty();
        boolean named = WordSet.of("version|release|build|firmware|v|ver|update|patch|protocol")
                .contains(parts.lower(i - 1));
        boolean after = i > 0
                && Names.isProper(parts, i - 1)
                && !parts.get(i - 1).endsClause()
                && !(parts.goesOn(i) && (Letters.counts(parts, i) || BareRule.isMeasured(parts, i)))
                && numbers.length == 2
                && numbers[1].length() <= 2;
        boolean refers = numbers.length == 2
                && i > 0
                && Context.REFERENCES.has(parts.lower(i - 1))
                && !parts.get(i - 1).endsClause()
                && (!Context.REFERENCES_WEAK.has(parts.lower(i - 1)) || !parts.goesOn(i));
        if (refers) return Reading.of(Kind.REFERENCE, parts, i, NumberWords.decimal(m.group(2)));
        if (numbers.length < 3 && !v && !named && !after) return null;
        if (numbers.length > 2 && !v && !named && Numeral.isEuropean(m.group(2))) return null;
        List<String> said = new ArrayList<>();
        for (String number : numbers)
            said.add(
                    number.length() > 3 || number.length() > 1 && number.startsWith("0")
                            ? NumberWords.spelled(number)
                            : NumberWords.cardinal(number));
        String joint = numbers.length > 3 ? " dot " : " point ";
        return Reading.of(Kind.VERSION, parts, i, (v ? "version " : "") + String.join(joint, said));
    }

    /** Reads {@code 978-3-16-148410-0} digit by digit, and {@code 4-3-3} too; two numbers are a range and not read here. */
    private static @Nullable Reading hyphened(Parts parts, int i) {
        String core = parts.core(i);
        Reading model = model(parts, i, core);
        if (model != null) return model;
        boolean named = parts.near(i, 2, Context.CODES) && !Letters.counts(parts, i);
        int groups = LinearRegex.split(core, "[-–]").length;
        boolean norm =
                LinearRegex.matches(core, "\\d{4,6}-\\d{1,2}") && LinearRegex.matches(parts.core(i - 1), "[A-Z]{2,6}");
        boolean postal = norm || LinearRegex.matches(core, "\\d{5}-\\d{4}");
        if (groups < 3 && !(named && groups == 2) && !core.endsWith("X") && !postal) return null;
        boolean results =
                !parts.near(i, 2, Context.CODES) && LinearRegex.matches(core, "(?:[1-9]?\\d[-–]){2}[1-9]?\\d");
        return results ? results(parts, i) : digits(parts, i);
    }

    /** Reads the number of a model, {@code Boeing 747-400}, which cannot be a range. */
    private static @Nullable Reading model(Parts parts, int i, String core) {
        Matcher m = LinearRegex.matcher(core, "([1-9]\\d{1,3})-(\\d{1,4})");
        boolean named = m.matches()
                && (Integer.parseInt(m.group(1)) >= Integer.parseInt(m.group(2)) || isLong(parts, i, m))
                && Names.isProper(parts, i - 1)
                && !parts.near(i, 3, Context.SCORES);
        return named
                ? Reading.of(Kind.NAME, parts, i, NumberWords.pairs(m.group(1)) + " " + NumberWords.pairs(m.group(2)))
                : null;
    }

    /** Returns whether two rising numbers are a model all the same, {@code Boeing 737-800}: a range counts something or refers. */
    private static boolean isLong(Parts parts, int i, Matcher m) {
        return m.group(1).length() == 3
                && m.group(2).length() == 3
                && m.group(2).endsWith("00")
                && !Context.REFERENCES.has(parts.lower(i - 1))
                && !Letters.counts(parts, i)
                && !BareRule.isMeasured(parts, i);
    }

    /** Reads three small numbers as they are said of a season or a formation: {@code 12–4–1}. */
    private static Reading results(Parts parts, int i) {
        List<String> said = new ArrayList<>();
        for (String number : LinearRegex.split(parts.core(i), "[-–]")) said.add(NumberWords.cardinal(number));
        return Reading.of(Kind.CODE, parts, i, String.join(" ", said));
    }

    /** Reads the digits of a code one by one, with pauses at its marks. */
    static Reading digits(Parts parts, int i) {
        List<String> said = new ArrayList<>();
        for (String group : LinearRegex.split(parts.core(i), "[^\\dX]+")) {
            String spelled = NumberWords.spelled(group.replace("X", ""));
            String all = group.endsWith("X") ? (spelled + " ex").strip() : spelled;
            if (!all.isEmpty()) said.add(all);
        }
        boolean single = said.stream().allMatch(it -> it.indexOf(' ') < 0);
        return Reading.of(Kind.CODE, parts, i, String.join(single ? " " : ", ", said));
    }
}
