package io.reelwright.text;

/**
 * A figure in a text.
 *
 * @param value  its value including the scale: 3,000,000 for {@code 3 million}
 * @param shown  the digits as they are shown, for example {@code 2,048} or {@code 3.5}; {@code 16} for {@code sixteen}
 * @param prefix {@code $}, {@code €}, {@code £} or empty
 * @param scale  {@code thousand}, {@code million}, … when written as a word beside digits; else empty
 * @param unit   {@code %}, {@code years}, {@code km} … ; empty for a bare count
 * @param first  index of its first word in the text
 * @param end    index after its last word, unit included
 * @param year   whether it is a year
 */
public record Figure(
        double value, String shown, String prefix, String scale, String unit, int first, int end, boolean year) {

    /** Returns scale and unit together: {@code million years}. */
    public String scaledUnit() {
        return (scale + " " + unit).strip();
    }

    /** Returns whether it consists of two numbers: a range, {@code 45–50}, or a share, {@code 1 in 5}, whose value is in percent. */
    public boolean isPair() {
        return isShare() || shown.indexOf('–') > 0;
    }

    /** Returns whether it is a share: {@code 1 in 5}. */
    public boolean isShare() {
        return shown.contains(" in ");
    }

    /** Returns whether both figures can share one axis. */
    public boolean comparable(Figure other) {
        return !year
                && !other.year
                && !isPair()
                && !other.isPair()
                && unit.equals(other.unit)
                && prefix.equals(other.prefix);
    }
}
