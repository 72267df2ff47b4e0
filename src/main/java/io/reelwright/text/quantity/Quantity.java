package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.util.List;

/**
 * A quantity in a text.
 *
 * @param kind   what it is
 * @param value  its value with sign and scale: 3,000,000 for {@code 3 million}, the higher one of a range, the percentage of a share; 0 for
 *               what has no value, such as a code
 * @param prefix sign, bound and currency before the digits: {@code −$}, {@code >}, {@code CHF }; empty for none
 * @param shown  the digits as a card shows them: {@code 1,250,000}, {@code 10⁶}, {@code 45–50}, {@code 1 in 5}; as written for what has no value
 * @param scale  {@code thousand}, {@code million}, …; empty for none
 * @param unit   {@code %}, {@code km/h}, {@code years}, {@code /month}; empty for none
 * @param first  index of its first written word
 * @param end    index after its last written word, unit included
 * @param from   index of its first part, see {@link Parts}
 * @param to     index after its last part
 * @param said   what is said of its parts; a part that is missing here is said as written
 */
public record Quantity(
        Kind kind,
        double value,
        String prefix,
        String shown,
        String scale,
        String unit,
        int first,
        int end,
        int from,
        int to,
        List<Said> said) {
    private static final int MOST_DIGITS = 15;

    public Quantity {
        said = List.copyOf(said);
    }

    /** Returns whether it may count up on a card: a real amount whose digits are a plain number. */
    public boolean mayCount() {
        return kind.counts() && isPlain(shown);
    }

    /** Returns whether it may be a bar of a chart or a side of a comparison. */
    public boolean mayBeCompared() {
        return kind.counts();
    }

    /** Returns whether digits as shown are a plain number, which a card may count up to: {@code 2,048}, {@code 3.5}, not {@code 10⁶}. */
    public static boolean isPlain(String shown) {
        return shown.length() <= 2 * MOST_DIGITS
                && LinearRegex.matches(shown, "(?:\\d{1,3}(?:[, \\x{202F}\\x{00A0}]\\d{3})+|\\d+)(?:\\.\\d+)?");
    }
}
