package io.reelwright.provider.video.studio.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.look.Easing;
import java.util.Locale;

/**
 * A figure that counts up, and the clock that it shares with the graphic that proves it.
 *
 * @param before what stands before the digits
 * @param target the number that the digits say
 * @param places how many digits stand behind the point
 * @param groups the sign between thousands; empty for none
 * @param after  what stands behind the digits
 * @param start  second at which it begins
 * @param end    second at which it is reached: when it is spoken, not later
 */
record CountingFigure(String before, double target, int places, String groups, String after, double start, double end) {
    private static final Pattern NUMBER =
            Pattern.compile("(\\D*)(\\d{1,3}(?:([, \\x{202F}\\x{00A0}])\\d{3})+|\\d+)(?:\\.(\\d+))?([^\\d:/]*)");
    private static final double START = 0.2;
    /** A longer figure is not counted to: a double would not meet its last digits. */
    private static final int LONGEST = 40;

    /**
     * Reads a figure as it is written.
     *
     * @param shown  for example {@code 2,048}; what is no plain number ({@code 8:20}) does not count
     * @param spoken second at which it is said
     */
    static CountingFigure of(String shown, double spoken, double seconds) {
        Matcher match = NUMBER.matcher(shown);
        double last = Math.max(1.0, seconds - 0.8);
        double end = Math.clamp(spoken + 0.3, START + 0.9, Math.max(START + 0.9, Math.min(last, START + 3)));
        if (shown.length() > LONGEST || !match.matches()) return new CountingFigure(shown, 0, 0, "", "", START, end);
        String groups = match.group(3) == null ? "" : match.group(3);
        String whole = groups.isEmpty() ? match.group(2) : match.group(2).replace(groups, "");
        String fraction = match.group(4) == null ? "" : match.group(4);
        double target = Double.parseDouble(whole + "." + fraction + "0");
        return new CountingFigure(match.group(1), target, fraction.length(), groups, match.group(5), START, end);
    }

    /** Part of the way, 0 to 1. */
    double part(double t) {
        return Easing.OUT_CUBIC.at(t, start, end - start);
    }

    /** Whether it stands still at its target. */
    boolean done(double t) {
        return t >= end;
    }

    /** What is to be read at that second. */
    String at(double t) {
        if (target == 0)
            return before + (after.isEmpty() && places == 0 && groups.isEmpty() ? zero() : digits(0)) + after;
        return before + digits(target * part(t)) + after;
    }

    private String zero() {
        return before.chars().anyMatch(Character::isDigit) ? "" : "0";
    }

    private String digits(double value) {
        String plain = String.format(Locale.ROOT, "%." + places + "f", value);
        if (groups.isEmpty()) return plain;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) grouped.insert(at, groups);
        return grouped.toString();
    }
}
