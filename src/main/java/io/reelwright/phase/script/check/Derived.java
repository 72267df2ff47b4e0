package io.reelwright.phase.script.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A figure that follows from two others of the same unit.
 *
 * @param value its exact value
 * @param unit  {@code times}, {@code %}, or the unit of the two for a difference; {@code years} for a span
 */
record Derived(double value, String unit) {
    private static final int MOST_FIGURES = 60;
    private static final int DIGITS = 2;

    /** Returns all ratios, differences, shares and spans of the figures, of which at most 60 are looked at. */
    static List<Derived> of(List<FigureValue> figures) {
        List<FigureValue> few =
                new LinkedHashSet<>(figures).stream().limit(MOST_FIGURES).toList();
        List<Derived> derived = new ArrayList<>();
        for (FigureValue a : few)
            for (FigureValue b : few) {
                if (a.equals(b) || !a.sameUnit(b) || a.value() <= b.value() || b.value() <= 0) continue;
                boolean years = a.unit().equals(FigureValue.YEAR);
                derived.add(new Derived(a.value() - b.value(), years ? "years" : a.unit()));
                if (years) continue;
                derived.add(new Derived(a.value() / b.value(), FigureValue.TIMES));
                derived.add(new Derived(100 * b.value() / a.value(), FigureValue.PERCENT));
                derived.add(new Derived(100 * (a.value() - b.value()) / a.value(), FigureValue.PERCENT));
                derived.add(new Derived(100 * (a.value() - b.value()) / b.value(), FigureValue.PERCENT));
            }
        return derived;
    }

    /** Returns whether a told figure is this one, rounded to two digits or more. */
    boolean follows(FigureValue figure, boolean rough) {
        boolean unitFits = figure.unit().equals(unit)
                || figure.unit().isEmpty() && !unit.equals(FigureValue.PERCENT)
                || unit.equals("years") && figure.unit().startsWith("year")
                || unit.isEmpty()
                        && !figure.unit().equals(FigureValue.PERCENT)
                        && !figure.unit().equals(FigureValue.TIMES);
        if (!unitFits) return false;
        return FigureValue.near(figure.value(), value, 1e-9)
                || FigureValue.near(figure.value(), rounded(value), 1e-9)
                || FigureValue.near(figure.value(), Math.rint(value), 1e-9)
                || rough && FigureValue.near(figure.value(), value, 0.06);
    }

    private static double rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .doubleValue();
    }
}
