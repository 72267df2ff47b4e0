package io.reelwright.text.quantity;

/** Signs of figures: superscripts, subscripts, vulgar fractions, minus signs. */
final class Signs {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
    private static final String OF_SUPERSCRIPTS = "0123456789+-n";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋";
    static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒";
    private static final String[] OF_VULGAR = {
        "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8", "1/7",
        "1/9", "1/10"
    };

    private Signs() {}

    /** Returns the text with superscripts as digits. */
    static String raised(String text) {
        return replaced(text, SUPERSCRIPTS, OF_SUPERSCRIPTS);
    }

    static boolean isLowered(int c) {
        return SUBSCRIPTS.indexOf(c) >= 0;
    }

    /** Returns {@code 3/4} for {@code ¾}. */
    static String ofVulgar(char sign) {
        return OF_VULGAR[VULGAR.indexOf(sign)];
    }

    /** Returns the numerator over the denominator as one character where there is one, else {@code 5/7}. */
    static String vulgar(String fraction) {
        for (int i = 0; i < OF_VULGAR.length; i++) if (OF_VULGAR[i].equals(fraction)) return VULGAR.substring(i, i + 1);
        return fraction;
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }
}
