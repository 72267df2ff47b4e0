package io.reelwright.provider.video.studio.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.look.Easing;
import java.util.Locale;

/**
 * A figure that counts up, and the timing that it shares with the graphic that illustrates it.
 *
 * @param before text before the digits
 * @param target final value; 0 for a figure that does not count
 * @param places number of decimal places
 * @param groups separator between thousands; empty for none
 * @param after  text after the digits
 * @param start  second at which counting begins
 * @param end    second at which the target is reached, shortly after it is spoken
 * @param accent second of one pulse, when the figure is spoken
 */
record CountingFigure(
        String before,
        double target,
        int places,
        String groups,
        String after,
        double start,
        double end,
        double accent) {
    private static final Pattern NUMBER =
            Pattern.compile("(\\D*)(\\d{1,3}(?:([, \\x{202F}\\x{00A0}])\\d{3})+|\\d+)(?:\\.(\\d+))?([^\\d:]*)");
    private static final double START = 0.2;
    /** Maximum length of a figure that counts, in characters: a double cannot hold more digits exactly. */
    private static final int LONGEST = 40;

    /**
     * Parses a written figure.
     *
     * @param shown   for example {@code 2,048}; anything but a plain number ({@code 8:20}) does not count
     * @param spoken  second at which the figure is spoken
     * @param seconds length of the scene
     */
    static CountingFigure of(String shown, double spoken, double seconds) {
        Matcher match = NUMBER.matcher(shown);
        double end = end(spoken, seconds);
        if (shown.length() > LONGEST || !match.matches())
            return new CountingFigure(shown, 0, 0, "", "", START, end, end);
        String groups = match.group(3) == null ? "" : match.group(3);
        String whole = groups.isEmpty() ? match.group(2) : match.group(2).replace(groups, "");
        String fraction = match.group(4) == null ? "" : match.group(4);
        double target = Double.parseDouble(whole + "." + fraction + "0");
        return new CountingFigure(match.group(1), target, fraction.length(), groups, match.group(5), START, end, end);
    }

    /** Returns the figure that has reached its target before the scene begins, with a pulse at second {@code spoken}. */
    CountingFigure standing(double spoken) {
        return new CountingFigure(before, target, places, groups, after, -2, -1, spoken);
    }

    /** Returns a figure that does not count, with the timing of one that does. */
    static CountingFigure still(String shown, double spoken, double seconds) {
        double end = end(spoken, seconds);
        return new CountingFigure(shown, 0, 0, "", "", START, end, end);
    }

    private static double end(double spoken, double seconds) {
        double last = Math.max(1.0, seconds - 0.8);
        return Math.clamp(spoken + 0.3, START + 0.9, Math.max(START + 0.9, Math.min(last, START + 3)));
    }

    /** Returns the eased progress, 0 to 1. */
    double part(double t) {
        return Easing.OUT_CUBIC.at(t, start, end - start);
    }

    /** Returns whether the target has been reached. */
    boolean done(double t) {
        return t >= end;
    }

    /** Returns the text shown at second {@code t}. */
    String at(double t) {
        if (target == 0)
            return before + (after.isEmpty() && places == 0 && groups.isEmpty() ? zero() : digits(0)) + after;
        return before + digits(target * part(t)) + after;
    }

    private String zero() {
        // ¾ is a number without digits.
        return before.chars().anyMatch(c -> Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER)
                ? ""
                : "0";
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
