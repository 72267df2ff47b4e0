package io.reelwright.campaign;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Amounts of US dollars as users write them. Elsewhere amounts are micros, millionths of a dollar, in a {@code long}. */
public final class Dollars {
    /** The form of an amount, as error messages state it. */
    public static final String FORM = "is not a valid amount of dollars; give one such as 5 or 2.50, below a million";

    private static final int MOST_DIGITS = 6;

    private Dollars() {}

    /** Returns the micros of an amount such as {@code 5} or {@code 2.50}; empty when the text is none, or is a million or more. */
    public static OptionalLong micros(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "0" : text.substring(point + 1);
        if (!isDigits(whole) || !isDigits(fraction)) return OptionalLong.empty();
        return OptionalLong.of(new BigDecimal(text).movePointRight(6).longValueExact());
    }

    /** Returns an amount with at least two decimals: {@code 2.50}. */
    public static String text(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }

    /** Returns the amount as a number of dollars, as the API and the events give it. */
    public static double of(long micros) {
        return BigDecimal.valueOf(micros, 6).doubleValue();
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
