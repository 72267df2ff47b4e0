package io.reelwright.text;

import org.jsoup.parser.Parser;

/** Decodes HTML character references, such as {@code &mdash;} and {@code &#8212;}. */
final class HtmlEntities {
    /** Stands for no-break spaces and soft hyphens of the text itself while its references are decoded. */
    private static final char OWN_SPACE = '\uE000';

    private static final char OWN_HYPHEN = '\uE001';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';

    private HtmlEntities() {}

    /**
     * Returns the text with all character references of HTML decoded; unknown ones stay as they are. A reference to a space
     * becomes a blank, except the narrow ones that group digits, and one to a soft hyphen nothing. A reference without a semicolon is decoded where HTML allows it and no
     * letter or digit follows.
     */
    static String decoded(String text) {
        if (text.indexOf('&') < 0) return text;
        String marked = text.replace(NO_BREAK_SPACE, OWN_SPACE).replace(SOFT_HYPHEN, OWN_HYPHEN);
        String decoded = Parser.unescapeEntities(marked, true);
        StringBuilder plain = new StringBuilder(decoded.length());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == OWN_SPACE) plain.append(NO_BREAK_SPACE);
            else if (c == OWN_HYPHEN) plain.append(SOFT_HYPHEN);
            else if (Character.isSpaceChar(c) && !groupsDigits(c)) plain.append(' ');
            else if (c != SOFT_HYPHEN) plain.append(c);
        }
        return plain.toString();
    }

    /** Returns whether it is the figure space or the narrow no-break space, as in {@code 12&#8239;000}. */
    private static boolean groupsDigits(char c) {
        return c == '\u2007' || c == '\u202F';
    }
}
