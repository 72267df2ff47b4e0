package io.reelwright.text;

import org.jsoup.parser.Parser;

/** Decodes HTML character references, such as {@code &mdash;} and {@code &#8212;}. */
final class HtmlEntities {
    /** Stands for no-break spaces of the text itself while its references are decoded. */
    private static final char OWN_SPACE = '\uE000';

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** References to accented letters, which are clear also where another letter follows. */
    private static final String LETTERS =
            "&((?:[AEIOUYaeiouy](?:grave|acute|circ|uml)|[ANOano]tilde|[Aa]ring|[Cc]cedil|[Oo]slash|szlig|(?:AE|ae)lig))";

    /** How often a text may have been encoded. */
    private static final int MOST_TIMES = 3;

    private HtmlEntities() {}

    /**
     * Returns the text with all character references of HTML decoded, also those that were encoded twice; unknown ones stay as they
     * are. A reference to a space becomes a blank, except the narrow ones that group digits. A reference without a semicolon is decoded
     * where it is an accented letter, or where HTML allows it and no letter or digit follows.
     */
    static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < MOST_TIMES && decoded.indexOf('&') >= 0; i++) {
            String again = once(decoded);
            if (again.equals(decoded)) break;
            boolean twice = LinearRegex.contains(decoded, "&(amp|#38|#x26);(#?\\w+);");
            decoded = again;
            if (!twice) break;
        }
        return decoded;
    }

    private static String once(String text) {
        String whole = LinearRegex.replaceAll(text, LETTERS + ";?", "&$1;");
        String decoded = Parser.unescapeEntities(whole.replace(NO_BREAK_SPACE, OWN_SPACE), true);
        StringBuilder plain = new StringBuilder(decoded.length());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == OWN_SPACE) plain.append(NO_BREAK_SPACE);
            else plain.append(Character.isSpaceChar(c) && !groupsDigits(c) ? ' ' : c);
        }
        return plain.toString();
    }

    /** Returns whether it is the figure space or the narrow no-break space, as in {@code 12&#8239;000}. */
    private static boolean groupsDigits(char c) {
        return c == '\u2007' || c == '\u202F' || c == '\u2028' || c == '\u2029';
    }
}
