package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/** Terms of a calculation, which count nothing: {@code 1 + 1 = 2}, {@code 5! = 120}. */
final class Formulas {
    private static final String OPERATOR = "[+×÷·*/]";
    private static final String DASH = "[-−–]";
    private static final int REACH = 6;
    private static final Rule FORMULA = new NameRule();

    private Formulas() {}

    /** Returns the reading as a part of a formula if it is one; a minus and a factorial behind it are said. */
    static Reading read(Parts parts, Reading reading) {
        boolean plain = reading.kind() == Kind.COUNT && reading.unit().isEmpty();
        boolean term = plain
                && (isCoefficient(parts, reading.to())
                        || joins(parts, reading.from() - 1, -1)
                        || joins(parts, reading.to(), 1));
        if (!term) return reading;
        List<Said> said = new ArrayList<>(reading.said());
        int to = reading.to();
        boolean factorial = parts.get(to - 1).closing().equals("!") && !said.isEmpty();
        if (factorial) said.add(new Said(to - 1, said.removeLast().words() + " factorial", true));
        boolean minus = LinearRegex.matches(sign(parts, to), DASH) && parts.has(to + 1) && isTerm(parts, to + 1);
        if (minus) said.add(new Said(to, "minus", true));
        return Reading.over(Kind.FORMULA, parts, reading.from(), minus ? to + 1 : to, said);
    }

    /** Returns whether the next word is a chemical formula whose molecules the number tells: {@code 2 H₂O}, {@code 6CO₂}. */
    private static boolean isCoefficient(Parts parts, int next) {
        Reading formula = parts.goesOn(next - 1) ? FORMULA.read(parts, next) : null;
        return formula != null && formula.kind() == Kind.FORMULA;
    }

    private static String sign(Parts parts, int at) {
        return parts.core(at).isEmpty() && parts.has(at) ? parts.get(at).text() : parts.core(at);
    }

    private static boolean joins(Parts parts, int at, int step) {
        String sign = sign(parts, at);
        if (LinearRegex.matches(sign, "[=≠≈]")) return true;
        if (LinearRegex.matches(sign, OPERATOR)) return parts.has(at + step) && isTerm(parts, at + step);
        return LinearRegex.matches(sign, DASH) && hasEquals(parts, at);
    }

    private static boolean isTerm(Parts parts, int at) {
        return LinearRegex.matches(parts.core(at), "\\d.{0,20}|\\p{L}");
    }

    private static boolean hasEquals(Parts parts, int at) {
        for (int i = Math.max(0, at - REACH); i < at + REACH; i++)
            if (parts.core(i).equals("=")) return true;
        return false;
    }
}
