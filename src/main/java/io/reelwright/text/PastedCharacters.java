package io.reelwright.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;

/**
 * Replaces the characters that come along with a pasted text by the ones that are spoken and drawn. Invisible characters inside a word
 * vanish, so that the word is whole; all kinds of line ends become one; a no-break space parts words like any other, unless it holds a
 * figure together; letters and their marks become one character. Takes linear time.
 */
public final class PastedCharacters {
    /** Characters that stand for marks which a backslash protects while a line is read. Unicode never assigns them. */
    static final char FIRST_PROTECTED = '\uFDD0';

    static final char LAST_PROTECTED = '\uFDEF';

    /** Maximum number of marks on one letter. No language has more; sorting thousands of them takes quadratic time. */
    private static final int MOST_MARKS = 6;

    private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "t", "re", "ve", "ll", "d", "m");
    private static final Set<String> UNITS = WordList.read("quantity/unit-words.txt");

    /** Bullets of symbol typefaces, as word processors write them. */
    private static final String SYMBOL_BULLETS = "\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0E0\uF02D\uF0A8";

    private final int[] points;
    private final boolean protectedStay;
    private final StringBuilder plain;

    private PastedCharacters(String text, boolean protectedStay) {
        this.points = text.codePoints().toArray();
        this.protectedStay = protectedStay;
        this.plain = new StringBuilder(text.length());
    }

    /** Returns the text with plain characters. The lines end with {@code \n}, pages with {@code \f}. */
    public static String plain(String text) {
        return plain(text, false);
    }

    /** Returns the text with plain characters; {@code protectedStay} keeps protected marks. */
    static String plain(String text, boolean protectedStay) {
        if (isPlain(text)) return text;
        PastedCharacters pasted = new PastedCharacters(Mojibake.mended(text), protectedStay);
        pasted.read();
        String plain = pasted.plain.toString();
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' && c != '\n' && c != '\t' || c == '`') return false;
        }
        return true;
    }

    private void read() {
        int marks = 0;
        for (int at = 0; at < points.length; at++) {
            int type = Character.getType(points[at]);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks <= MOST_MARKS) at = take(at, points[at], type);
        }
    }

    /** Writes the plain form of one character, or of several that belong together; returns the index of the last of them. */
    private int take(int at, int point, int type) {
        if (point == '\f') plain.append(plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n' ? "\f" : "\n\f");
        else if (point == '\n' || point == '\t' || point > ' ' && point <= '~' && point != '`')
            plain.append((char) point);
        else if (point == '\r') {
            if (next(at) != '\n') plain.append('\n');
        } else if (point == 0x85 || point == 0x0B || point == 0x2028) plain.append('\n');
        else if (point == 0x2029) paragraphEnd(at);
        else if (point == 0x1B) return afterColour(at);
        else if (point == 0xAD) return afterSoftHyphen(at);
        else if (isProtected(point)) plain.append(protectedStay ? Character.toString(point) : " ");
        else if (point == 0x200C || point == 0x200D) {
            if (isOfOtherScript(previous(at)) && isOfOtherScript(next(at))) plain.appendCodePoint(point);
        } else if (type == Character.FORMAT || isInvisible(point)) return at;
        else if (point == 0x20E3) keycap();
        else if (type == Character.SPACE_SEPARATOR || point == 0x2800) space(at, point);
        else if (type == Character.CONTROL || type == Character.UNASSIGNED || type == Character.SURROGATE)
            plain.append(' ');
        else if (type == Character.PRIVATE_USE) plain.append(isBullet(point) ? "• " : " ");
        else if (point == 0xFFFC) plain.append(' ');
        else if (point == 0xFFFD) plain.append(endsShortForm(at) ? "’" : " ");
        else if (point == 0x2018 || point == 0xB4 || point == '`') apostrophe(at, point);
        else form(at, point);
        return at;
    }

    private void form(int at, int point) {
        int number = CharacterForms.listNumber(point);
        if (number > 0 && atLineStart()) {
            plain.append(number).append(". ");
            return;
        }
        boolean ordinal = point == 'ⁿ' && next(at) == 'ᵈ';
        String form = number > 0 ? String.valueOf(number) : ordinal ? "n" : CharacterForms.of(point);
        if (form == null) {
            plain.appendCodePoint(point);
            return;
        }
        plain.append(form);
        boolean wide = point >= 0x3001 && point <= 0x3002 || point >= 0xFF01 && point <= 0xFF1F;
        if (wide && form.length() == 1 && ",.!?:;".contains(form) && Character.isLetter(next(at))) plain.append(' ');
    }

    /** A paragraph that ends inside a sentence is a line end: layout programs use the same mark for both. */
    private void paragraphEnd(int at) {
        int next = next(at) == ' ' && at + 2 < points.length ? points[at + 2] : next(at);
        plain.append(Character.isLowerCase(next) ? "\n" : "\n\n");
    }

    /** Skips a colour of a terminal. */
    private int afterColour(int at) {
        int end = at + 1;
        if (next(at) != '[') return at;
        while (end + 1 < points.length && end < at + 20 && "0123456789;".indexOf(points[end + 1]) >= 0) end++;
        return end + 1 < points.length ? end + 1 : at;
    }

    /** Skips a soft hyphen, and the line end after it, where the hyphen was shown. */
    private int afterSoftHyphen(int at) {
        int end = at;
        while (end + 1 < points.length && (points[end + 1] == ' ' || points[end + 1] == '\r')) end++;
        if (end + 1 >= points.length || points[end + 1] != '\n') return at;
        end++;
        while (end + 1 < points.length && points[end + 1] == ' ') end++;
        return end + 1 < points.length && Character.isLetter(points[end + 1]) ? end : at;
    }

    private boolean isProtected(int point) {
        return point >= FIRST_PROTECTED && point <= LAST_PROTECTED;
    }

    private static boolean isInvisible(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point >= 0x180B && point <= 0x180F
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean isOfOtherScript(int point) {
        if (point < 0x300) return false;
        UnicodeScript script = UnicodeScript.of(point);
        return script != UnicodeScript.LATIN && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    /** Makes a digit in a key a list number when it begins the line. */
    private void keycap() {
        int length = plain.length();
        boolean begins = length > 0
                && CharacterClasses.isDigit(plain.charAt(length - 1))
                && (length == 1 || plain.charAt(length - 2) == '\n');
        if (begins) plain.append(". ");
    }

    /** Keeps a space that groups digits or holds a figure and its unit together; any other is a blank. */
    private void space(int at, int point) {
        boolean afterDigit = CharacterClasses.isDigit(previous(at));
        boolean grouped = afterDigit && digitsAfter(at) == 3 && point != ' ' && point != 0x3000;
        boolean withUnit = afterDigit && point == 0xA0 && unitFollows(at);
        if (!grouped && !withUnit) plain.append(' ');
        else plain.append(point == 0xA0 || point == 0x2007 ? (char) point : '\u202F');
    }

    private int digitsAfter(int at) {
        int digits = 0;
        while (digits < 4 && at + 1 + digits < points.length && CharacterClasses.isDigit(points[at + 1 + digits]))
            digits++;
        return digits;
    }

    private boolean unitFollows(int at) {
        StringBuilder unit = new StringBuilder();
        int end = at + 1;
        while (end < points.length && end <= at + 6 && Character.isLetter(points[end]))
            unit.appendCodePoint(points[end++]);
        return UNITS.contains(unit.toString());
    }

    private boolean isBullet(int point) {
        return atLineStart() && SYMBOL_BULLETS.indexOf(point) >= 0;
    }

    private boolean atLineStart() {
        int at = plain.length();
        while (at > 0 && (plain.charAt(at - 1) == ' ' || plain.charAt(at - 1) == '\t')) at--;
        return at == 0 || plain.charAt(at - 1) == '\n';
    }

    /** Writes an accent or an opening quote between two letters as the apostrophe that it is meant to be. */
    private void apostrophe(int at, int point) {
        boolean within = Character.isLetter(previous(at)) && endsShortForm(at);
        plain.append(within ? "’" : Character.toString(point));
    }

    /** Returns whether the letters after the mark are the end of a short form: {@code don�t}. */
    private boolean endsShortForm(int at) {
        if (!Character.isLetter(previous(at))) return false;
        StringBuilder rest = new StringBuilder();
        for (int i = at + 1; i < points.length && i <= at + 3 && Character.isLetter(points[i]); i++)
            rest.appendCodePoint(points[i]);
        return AFTER_APOSTROPHE.contains(CharacterClasses.lower(rest.toString()));
    }

    private int previous(int at) {
        return at > 0 ? points[at - 1] : -1;
    }

    private int next(int at) {
        return at + 1 < points.length ? points[at + 1] : -1;
    }
}
