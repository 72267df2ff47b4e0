package io.reelwright.text.quantity;

/**
 * A quantity as a card shows it.
 *
 * @param value  its value including the scale: 3,000,000 for {@code 3 million}
 * @param shown  the digits as they are shown, for example {@code 2,048} or {@code 3.5}; {@code 16} for {@code sixteen}
 * @param prefix sign, bound and currency before the digits, {@code −$}; empty for none
 * @param scale  {@code thousand}, {@code million}, …; else empty
 * @param unit   {@code %}, {@code years}, {@code km}, {@code /month} … ; empty for a bare count
 * @param first  index of its first word in the text
 * @param end    index after its last word, unit included
 * @param kind   what it is
 */
public record Figure(
        double value, String shown, String prefix, String scale, String unit, int first, int end, Kind kind) {

    /** Returns the figure with another unit, which ends at another word. */
    public Figure withUnit(String other, int otherEnd) {
        return new Figure(value, shown, prefix, scale, other, first, otherEnd, kind);
    }

    /** Returns scale and unit together: {@code million years}. */
    public String scaledUnit() {
        return unit.startsWith("/") ? scale + unit : (scale + " " + unit).strip();
    }

    /** Returns the value that the digits show: {@code 3} for three million, because the scale is part of the unit. */
    public double shownValue() {
        return isPair() ? value : value / Magnitude.factor(scale);
    }

    /** Returns whether it is a year. */
    public boolean year() {
        return kind == Kind.YEAR;
    }

    /** Returns whether it consists of two numbers: a range, {@code 45–50}, or a share, {@code 1 in 5}, whose value is in percent. */
    public boolean isPair() {
        return isShare() || kind == Kind.RANGE;
    }

    /** Returns whether it is a share: {@code 1 in 5}. */
    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** Returns whether both figures can share one axis. */
    public boolean comparable(Figure other) {
        return kind.counts() && other.kind.counts() && unit.equals(other.unit) && prefix.equals(other.prefix);
    }
}
