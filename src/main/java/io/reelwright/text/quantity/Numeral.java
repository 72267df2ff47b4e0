package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import org.jspecify.annotations.Nullable;

/**
 * An unsigned number in digits, in any of the ways in which people group them.
 *
 * <p>Thousands may be parted by a comma, an apostrophe, a blank or, twice at least, a dot; also as in India ({@code 12,34,567}). A comma with
 * any but three digits behind it is a decimal comma. {@code 1,250} is a thousand; {@code 1.250} is read as in English, 1.25, unless the
 * same text groups by dots twice, has decimal commas, or a currency stands behind the number.
 *
 * @param value   its value
 * @param shown   as a card shows it: with commas between thousands and a decimal point
 * @param spoken  as it is said
 * @param grouped whether its thousands were parted, which a year or a code does not do
 */
record Numeral(double value, String shown, String spoken, boolean grouped) {
    private static final String COMMAS = "[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?";
    private static final String INDIAN = "[1-9]\\d?(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?";
    private static final String APOSTROPHES = "[1-9]\\d{0,2}(?:'\\d{3})+(?:[.,]\\d+)?";
    private static final String BLANKS = "[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d+)?";
    private static final String DOTS = "[1-9]\\d{0,2}(?:\\.\\d{3}){2,}(?:,\\d+)?|[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+";
    private static final int MOST_CHARACTERS = 40;

    /** Returns the number; null if it is none. */
    static @Nullable Numeral of(String written, boolean european) {
        if (written.isEmpty() || written.length() > MOST_CHARACTERS) return null;
        int last = written.length() - 1;
        if (Signs.VULGAR.indexOf(written.charAt(last)) >= 0)
            return mixed(written.substring(0, last), Signs.ofVulgar(written.charAt(last)));
        if (!CharacterClasses.hasDigit(written)) return null;
        if (CharacterClasses.areDigits(written, 1, MOST_CHARACTERS)) return plain(written, false);
        if (LinearRegex.matches(written, COMMAS) || LinearRegex.matches(written, INDIAN))
            return plain(written.replace(",", ""), true);
        if (LinearRegex.matches(written, APOSTROPHES)) return plain(point(written.replace("'", "")), true);
        if (LinearRegex.matches(written, BLANKS)) return plain(point(written.replace(" ", "")), true);
        boolean dots = LinearRegex.matches(written, DOTS)
                || european && LinearRegex.matches(written, "[1-9]\\d{0,2}\\.\\d{3}");
        if (dots) return plain(point(written.replace(".", "")), true);
        if (LinearRegex.matches(written, "\\d*\\.\\d+")) return plain(written, false);
        return LinearRegex.matches(written, "\\d+,\\d+") ? plain(point(written), false) : null;
    }

    /** Returns a whole number and a fraction: {@code 2} and {@code 1/2}. */
    static @Nullable Numeral mixed(String whole, String fraction) {
        if (!whole.isEmpty() && !CharacterClasses.areDigits(whole, 1, 15)) return null;
        int slash = fraction.indexOf('/');
        double part =
                Double.parseDouble(fraction.substring(0, slash)) / Double.parseDouble(fraction.substring(slash + 1));
        String said = Fractions.said(fraction.substring(0, slash), fraction.substring(slash + 1));
        if (whole.isEmpty()) return new Numeral(part, Signs.vulgar(fraction), said, false);
        String joined = said.startsWith("one e")
                ? "an " + said.substring(4)
                : said.startsWith("one ") ? "a " + said.substring(4) : said;
        String sign = Signs.vulgar(fraction);
        return new Numeral(
                Double.parseDouble(whole) + part,
                whole + (sign.length() == 1 ? sign : " " + sign),
                NumberWords.cardinal(whole) + " and " + joined,
                false);
    }

    /** Returns whether the number is written with a decimal comma or grouped by dots. */
    static boolean isEuropean(String core) {
        if (core.length() > MOST_CHARACTERS || core.indexOf('.') < 0 && core.indexOf(',') < 0) return false;
        return LinearRegex.matches(core, DOTS) || LinearRegex.matches(core, "\\d{1,3},\\d{1,2}(?:%|€)?");
    }

    private static Numeral plain(String digits, boolean grouped) {
        return new Numeral(Double.parseDouble(digits), shown(digits, grouped), NumberWords.decimal(digits), grouped);
    }

    private static String point(String number) {
        return number.replace(',', '.');
    }

    /** Returns the digits with commas between thousands from 10,000 up; four digits that were written without one stay so. */
    static String shown(String digits, boolean grouped) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        if (whole.isEmpty()) return "0" + digits;
        if (whole.length() < (grouped ? 4 : 5)) return digits;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) out.append(',');
            out.append(whole.charAt(i));
        }
        return out + (point < 0 ? "" : digits.substring(point));
    }
}
