package io.reelwright.look;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.text.Normalizer;

/** Prepares typed text for typesetting: curly quotes, minus signs and dashes, thin spaces before units, no emoji. */
public final class TypographicText {
    /** Thin space between a number and its unit. Lines never break there. */
    static final char THIN = '\u2009';

    private static final String DASH = "\\s+--?\\s+|--";
    private static final String UNIT =
            "(\\d)[ \\x{A0}]?(?:(%)|(km/h|mph|kWh|kcal|[kmcµn]?m|[kmµ]?g|[kMGT]?W|[kKMGT]?B|[kMG]?Hz|ms|°[CF]|lb|oz|ml|ft)([^\\p{L}\\p{N}]|$))";

    /** Characters after which a quotation mark is an opening one; it is also one at the beginning and after white space. */
    private static final String BEFORE_OPENING = "([{\u2014\u2013/\u201C\u2018";

    private TypographicText() {}

    /** Returns the text with typographic characters. */
    public static String clean(String text) {
        String s = WhiteSpace.single(accented(withoutEmoji(text))).strip();
        s = s.replace("...", "\u2026");
        if (s.indexOf('-') >= 0) s = minusAndRange(LinearRegex.replaceAll(s, DASH, " \u2013 "));
        if (CharacterClasses.hasDigit(s)) s = LinearRegex.replaceAll(s, UNIT, TypographicText::withThinSpace);
        if (CharacterClasses.hasOneOf(s, "\"'")) {
            s = withOpeningQuotes(s);
            // Second pass: an inner quotation may open right after a mark that the first pass has replaced.
            s = withOpeningQuotes(s);
        }
        return s.replace('"', '\u201D').replace('\'', '\u2019');
    }

    /** Replaces a hyphen before a number by a minus sign, and one between two digits by an en dash. */
    private static String minusAndRange(String text) {
        StringBuilder set = new StringBuilder(text);
        for (int at = text.indexOf('-'); at >= 0 && at + 1 < text.length(); at = text.indexOf('-', at + 1)) {
            char next = text.charAt(at + 1);
            boolean range = at > 0 && CharacterClasses.isDigit(text.charAt(at - 1)) && CharacterClasses.isDigit(next);
            boolean free = at == 0 || !CharacterClasses.isLetterOrNumber(text.codePointBefore(at));
            if (range) set.setCharAt(at, '\u2013');
            else if (free && (CharacterClasses.isDigit(next) || "$€£".indexOf(next) >= 0)) set.setCharAt(at, '\u2212');
        }
        return set.toString();
    }

    private static String withThinSpace(Matcher unit) {
        String percent = unit.group(2);
        return unit.group(1) + THIN + (percent != null ? percent : unit.group(3) + unit.group(4));
    }

    private static String withOpeningQuotes(String text) {
        StringBuilder set = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark != '"' && mark != '\'') continue;
            boolean opens =
                    at == 0 || WhiteSpace.is(text.charAt(at - 1)) || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
            if (opens) set.setCharAt(at, mark == '"' ? '\u201C' : '\u2018');
        }
        return set.toString();
    }

    /** Composes letters and their accents (NFC). Of stacked accents, which no language uses, only the first is kept. */
    private static String accented(String text) {
        if (text.chars().noneMatch(TypographicText::isAccent)) return text;
        StringBuilder kept = new StringBuilder();
        boolean piled = false;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (!isAccent(c) || !piled) kept.appendCodePoint(c);
            piled = isAccent(c);
        }
        return kept.toString();
    }

    /** Returns whether a code point is in Unicode's blocks of combining diacritical marks. Marks of other scripts count as letters. */
    private static boolean isAccent(int c) {
        return c >= 0x300 && c <= 0x36F
                || c >= 0x1AB0 && c <= 0x1AFF
                || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE20 && c <= 0xFE2F;
    }

    /** Removes emoji: Java2D cannot draw colour glyphs, and an empty box in their place would look worse than nothing. */
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
