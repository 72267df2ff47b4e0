package io.reelwright.look;

import java.util.regex.Pattern;

/** Makes typed text ready to be set: curly quotes, real minus and dashes, thin spaces before units, no emoji. */
public final class Typeset {
    /** Stands between a figure and its unit; never a place to break a line. */
    static final char THIN = '\u2009';

    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[\\d$€£])");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final Pattern DASH = Pattern.compile("\\s+--?\\s+|--");
    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d)[ \\u00A0]?(%|(?:km/h|mph|kWh|kcal|[kmcµn]?m|[kmµ]?g|[kMGT]?W|[kKMGT]?B|[kMG]?Hz|ms|°[CF]|lb|oz|ml|ft)(?![\\p{L}\\p{N}]))");
    private static final Pattern OPENING = Pattern.compile("(?<=^|[\\s(\\[{\u2014\u2013/\u201C\u2018])([\"'])");
    private static final Pattern SPACES = Pattern.compile("[\\s&&[^\\u2009]]+");

    private Typeset() {}

    /** The text as a printer would set it. */
    public static String clean(String text) {
        String s = SPACES.matcher(withoutEmoji(text)).replaceAll(" ").strip();
        s = s.replace("...", "\u2026");
        s = DASH.matcher(s).replaceAll(" \u2013 ");
        s = MINUS.matcher(s).replaceAll("\u2212");
        s = RANGE.matcher(s).replaceAll("\u2013");
        s = UNIT.matcher(s).replaceAll(THIN + "$1");
        s = OPENING.matcher(s).replaceAll(quote -> quote.group(1).equals("\"") ? "\u201C" : "\u2018");
        // A quotation inside a quotation opens right after the mark that we have just turned.
        s = OPENING.matcher(s).replaceAll(quote -> quote.group(1).equals("\"") ? "\u201C" : "\u2018");
        return s.replace('"', '\u201D').replace('\'', '\u2019');
    }

    /** Java2D draws no colour glyphs, and a box in their place is worse than nothing. */
    private static String withoutEmoji(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !pictorial(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean pictorial(int c) {
        return Character.isEmojiPresentation(c)
                || Character.isEmojiModifier(c)
                || c >= 0x1F000 && c <= 0x1FBFF
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0000 && c <= 0xE01EF
                || c == 0x200D
                || Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
