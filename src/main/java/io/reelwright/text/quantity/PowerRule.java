package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads powers and scientific notation: {@code 10^6}, {@code 10⁻⁶}, {@code 6.02×10²³}, {@code 1e9}. */
final class PowerRule implements Rule {
    private static final String BASE = "(\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern DECIMAL_COMMA = LinearRegex.of("\\d{1,3},(?:\\d{1,2}|\\d{4,})");
    private static final String EXPONENT = "(?:(?:\\^|\\*\\*)\\{?\\(?([-−+]?\\d{1,6})\\)?\\}?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,6}))";
    private static final Pattern POWER = LinearRegex.of("([-−+~≈<>≤≥]?)" + BASE + EXPONENT + "(.*)");
    private static final Pattern SCIENTIFIC =
            LinearRegex.of("([-−+~≈<>≤≥]?)" + BASE + "[×x·*⋅](10)" + EXPONENT + "(.*)");
    private static final Pattern E_FORM = LinearRegex.of("([-−+]?)(\\d+(?:\\.\\d+)?)[eE]([-−+]?\\d{1,3})");
    /** Beside a power of ten, C is no degree and no century. */
    private static final Unit COULOMB = new Unit("C", "coulomb", "coulombs", Unit.Place.BESIDE, false);

    /** A power of ten that lost its raised exponent on the way from a page. */
    private static final Pattern FALLEN = LinearRegex.of("()(10)()([-−–]\\d{1,2})(.*)");

    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_EXPONENT = 300;
    private static final int MOST_GROUPS = 6;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.isEmpty() || core.length() > MOST_CHARACTERS) return null;
        Reading apart = apart(parts, i);
        if (apart != null) return apart;
        Matcher range =
                LinearRegex.matcher(core, "(10(?:\\^\\d{1,3}|[⁰¹²³⁴-⁹]{1,3}))[–—-](10(?:\\^\\d{1,3}|[⁰¹²³⁴-⁹]{1,3}))");
        if (range.matches()) return range(parts, i, range.group(1), range.group(2));
        if (!CharacterClasses.hasDigit(core)) return null;
        Matcher m;
        if ((m = SCIENTIFIC.matcher(core)).matches())
            return reading(parts, i, i + 1, m.group(1), m.group(2), m.group(3), exponent(m, 4), m.group(6));
        if ((m = E_FORM.matcher(core)).matches())
            return reading(parts, i, i + 1, m.group(1), m.group(2), "10", m.group(3), "");
        if ((m = POWER.matcher(core)).matches())
            return reading(parts, i, i + 1, m.group(1), "", m.group(2), exponent(m, 3), m.group(5));
        return null;
    }

    /** Reads {@code 6.02 × 10²³} in three words, and {@code 6.022 140 76 × 10²³} in more. */
    private static @Nullable Reading apart(Parts parts, int i) {
        Matcher base = LinearRegex.matcher(parts.core(i), "([-−+~≈<>≤≥]?)" + BASE);
        if (!base.matches()) return null;
        int sign = i + 1;
        StringBuilder factor = new StringBuilder(base.group(2));
        boolean parted = LinearRegex.matches(factor, "\\d+\\.\\d{3}");
        while (parted
                && parts.has(sign)
                && CharacterClasses.areDigits(parts.core(sign), 2, 3)
                && sign - i < MOST_GROUPS) factor.append(parts.core(sign++));
        if (!parts.has(sign + 1) || !LinearRegex.matches(parts.core(sign), "[×x·*⋅]")) return null;
        Matcher power = POWER.matcher(parts.core(sign + 1));
        Matcher fallen = FALLEN.matcher(parts.core(sign + 1));
        if (fallen.matches())
            return reading(
                    parts,
                    i,
                    sign + 2,
                    base.group(1),
                    factor.toString(),
                    "10",
                    fallen.group(4).replace('–', '-'),
                    fallen.group(5));
        if (!power.matches() || !power.group(2).equals("10")) return null;
        return reading(parts, i, sign + 2, base.group(1), factor.toString(), "10", exponent(power, 3), power.group(5));
    }

    private static Reading range(Parts parts, int i, String low, String high) {
        int first = Integer.parseInt(Signs.raised(low.substring(2)).replace("^", ""));
        int second = Integer.parseInt(Signs.raised(high.substring(2)).replace("^", ""));
        return Reading.of(
                        Kind.POWER,
                        parts,
                        i,
                        "ten " + NumberWords.raised(first) + " to ten " + NumberWords.raised(second))
                .worth(second > MOST_EXPONENT ? 0 : Double.parseDouble("1e" + second))
                .showing("10" + superscript(first) + "–10" + superscript(second));
    }

    private static String exponent(Matcher m, int group) {
        String written = m.group(group) == null || m.group(group).isEmpty() ? m.group(group + 1) : m.group(group);
        return Signs.raised(written);
    }

    private static @Nullable Reading reading(
            Parts parts, int i, int to, String sign, String written, String base, String exponent, String tail) {
        String factor = DECIMAL_COMMA.matcher(written).matches() ? written.replace(',', '.') : written;
        int power = Integer.parseInt(exponent.replace('−', '-').replace("+", ""));
        Unit unit = tail.isEmpty() ? null : Units.of(tail);
        if (!tail.isEmpty() && unit == null) return null;
        if (factor.isEmpty() && power == 1 && tail.isEmpty() && !base.equals("10")) return null;
        double whole = Double.parseDouble(base.replace(",", ""));
        boolean one = factor.equals("1");
        double value = Math.abs(power) > MOST_EXPONENT ? 0 : Math.pow(whole, power);
        if (base.equals("10"))
            value = Double.parseDouble((factor.isEmpty() ? "1" : factor.replace(",", "")) + "e" + power);
        if (!Double.isFinite(value)) value = 0;
        boolean minus = sign.equals("-") || sign.equals("−");
        String head = minus ? "minus " : sign.equals("+") ? "plus " : AmountWords.bound(sign);
        boolean bare = factor.isEmpty() || one && to - i == 1;
        String times = bare ? "" : NumberWords.decimal(factor);
        String said = "times " + NumberWords.decimal(base) + " " + NumberWords.raised(power);
        String shown = (bare ? "" : factor + "×") + base + superscript(power);
        List<Said> words = new ArrayList<>();
        String name = unit == null ? "" : " " + unit.plural();
        if (to - i >= 3) {
            words.addAll(Reading.spread(head + times, i, to - 2));
            words.add(new Said(to - 2, "times"));
            words.add(new Said(to - 1, said.substring(6) + name));
        } else words.add(new Said(i, head + (bare ? said.substring(6) : times + " " + said) + name));
        return withUnit(
                parts,
                new Reading(
                        Kind.POWER,
                        minus ? -value : value,
                        minus ? "−" : bound(sign),
                        shown,
                        "",
                        unit == null ? "" : unit.symbol(),
                        i,
                        to,
                        words));
    }

    private static String bound(String sign) {
        return sign.equals("+") ? "" : sign;
    }

    /** Adds a unit in the next word. */
    private static Reading withUnit(Parts parts, Reading it) {
        if (!it.unit().isEmpty() || !parts.goesOn(it.to() - 1)) return it;
        String next = parts.core(it.to());
        Unit unit = next.equals("C") ? COULOMB : Units.of(next);
        boolean symbol = unit != null && unit.place() != Unit.Place.GLUED;
        boolean word = !symbol && Units.WORDS.contains(parts.lower(it.to()));
        if (!symbol && !word) return it;
        List<Said> said = new ArrayList<>(it.said());
        if (symbol && unit != null) said.add(new Said(it.to(), unit.plural()));
        return new Reading(
                it.kind(), it.value(), it.prefix(), it.shown(), it.scale(), next, it.from(), it.to() + 1, said);
    }

    private static String superscript(int power) {
        StringBuilder raised = new StringBuilder();
        for (char c : Integer.toString(power).toCharArray())
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        return raised.toString();
    }
}
