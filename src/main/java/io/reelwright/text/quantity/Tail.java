package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is glued behind the digits of an amount: {@code k}, {@code bn€}, {@code km/h}, {@code €/kg}, {@code %+}.
 *
 * @param per  how the part after a slash is said; empty for none
 * @param each that part as written, with the slash: {@code /month}; empty for none
 * @param plus whether a plus ends it
 */
record Tail(
        @Nullable Magnitude magnitude,
        @Nullable Currency currency,
        @Nullable Unit unit,
        String per,
        String each,
        boolean plus) {
    static final Tail NONE = new Tail(null, null, null, "", "", false);
    private static final Map<String, String> SHORT = Map.of("mo", "month", "yr", "year", "pp", "person", "hr", "hour");

    /** Returns the tail; null if any of it is unknown. Letters with two meanings are read as {@link Letters} decides. */
    static @Nullable Tail of(String written, Letters letters) {
        String text = written;
        boolean plus = text.endsWith("+");
        if (plus) text = text.substring(0, text.length() - 1);
        if (text.isEmpty()) return new Tail(null, null, null, "", "", plus);
        int slash = text.indexOf('/');
        Unit whole = slash > 0 ? Units.of(text) : null;
        if (whole != null) return new Tail(null, null, whole, "", "", plus);
        String per = "";
        String each = "";
        if (slash >= 0) {
            each = text.substring(slash);
            String below = text.substring(slash + 1);
            per = per(below);
            if (per.isEmpty()) return null;
            text = text.substring(0, slash);
        }
        Tail head = head(text, letters);
        return head == null ? null : new Tail(head.magnitude, head.currency, head.unit, per, each, plus);
    }

    /** Returns {@code month per user} for {@code month/user}; empty if a part is unknown. */
    private static String per(String below) {
        StringBuilder said = new StringBuilder();
        for (String part : LinearRegex.split(below, "/", -1)) {
            String known = SHORT.get(part);
            String name = known != null ? known : Units.denominator(part);
            if (name.isEmpty()) return "";
            said.append(said.isEmpty() ? "" : " per ").append(name);
        }
        return said.toString();
    }

    private static @Nullable Tail head(String text, Letters letters) {
        if (text.isEmpty()) return NONE;
        Currency currency = Currency.of(text);
        if (currency != null) return new Tail(null, currency, null, "", "", false);
        Magnitude magnitude = letters.magnitude(text);
        if (magnitude != null) return new Tail(magnitude, null, null, "", "", false);
        for (int cut = 1; cut <= Math.min(3, text.length() - 1); cut++) {
            Magnitude before = Magnitude.glued(text.substring(0, cut));
            Currency after = Currency.of(text.substring(cut));
            if (before != null && after != null && after.isSign()) return new Tail(before, after, null, "", "", false);
        }
        Unit unit = letters.unit(text);
        return unit == null ? null : new Tail(null, null, unit, "", "", false);
    }
}
