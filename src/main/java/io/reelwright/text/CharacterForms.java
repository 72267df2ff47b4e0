package io.reelwright.text;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain forms of letters, digits and marks that are written with another character for their looks: ligatures of a typesetter, full-width
 * and mathematical letters of a social post, circled digits, odd quotation marks and hyphens.
 *
 * <p>Where Unicode itself knows the plain form (compatibility decomposition, UAX #15), it is used; it is not used for all characters, since
 * it also turns {@code 10⁹} into {@code 109} and {@code ½} into {@code 1⁄2}.
 */
final class CharacterForms {
    /** Small capitals, which Unicode takes for letters of phonetics: each with its letter. */
    private static final Map<Integer, String> SMALL_CAPITALS =
            letters("ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz");

    private static final Map<Integer, String> MARKS = Map.ofEntries(
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0xFE63, "-"),
            Map.entry(0xFF0D, "-"),
            Map.entry(0x2015, "—"),
            Map.entry(0x2E3A, "—"),
            Map.entry(0x2E3B, "—"),
            Map.entry(0xFE58, "—"),
            Map.entry(0x02BB, "’"),
            Map.entry(0x02BC, "’"),
            Map.entry(0x02B9, "’"),
            Map.entry(0x0374, "’"),
            Map.entry(0x1FEF, "’"),
            Map.entry(0x1FFD, "’"),
            Map.entry(0x201B, "’"),
            Map.entry(0xA78C, "’"),
            Map.entry(0x055A, "’"),
            Map.entry(0xFF07, "'"),
            Map.entry(0x201F, "“"),
            Map.entry(0x275D, "“"),
            Map.entry(0x275E, "”"),
            Map.entry(0x301D, "“"),
            Map.entry(0x301E, "”"),
            Map.entry(0x301F, "”"),
            Map.entry(0x300C, "“"),
            Map.entry(0x300D, "”"),
            Map.entry(0x300E, "“"),
            Map.entry(0x300F, "”"),
            Map.entry(0x275B, "‘"),
            Map.entry(0x275C, "’"),
            Map.entry(0x2039, "‘"),
            Map.entry(0x203A, "’"),
            Map.entry(0x2024, "."),
            Map.entry(0x2025, ".."),
            Map.entry(0x22EF, "…"),
            Map.entry(0x203C, "!!"),
            Map.entry(0x2047, "??"),
            Map.entry(0x2048, "?!"),
            Map.entry(0x2049, "!?"),
            Map.entry(0x203D, "?!"),
            Map.entry(0x2044, "/"),
            Map.entry(0x2215, "/"),
            Map.entry(0x3001, ","),
            Map.entry(0x3002, "."),
            Map.entry(0x2116, "No."),
            Map.entry(0x2103, "°C"),
            Map.entry(0x2109, "°F"),
            Map.entry(0x017F, "s"),
            Map.entry(0x2139, " "));

    private CharacterForms() {}

    /** Returns the plain form of a character; null when it is plain. */
    static @Nullable String of(int point) {
        if (point < 0x0130) return null;
        String mark = MARKS.get(point);
        if (mark != null) return mark;
        String capital = SMALL_CAPITALS.get(point);
        if (capital != null) return capital;
        if (point >= 0x1F150 && point <= 0x1F169) return String.valueOf((char) ('A' + point - 0x1F150));
        if (point >= 0x1F170 && point <= 0x1F189) return String.valueOf((char) ('A' + point - 0x1F170));
        return isForLooks(point) ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC) : null;
    }

    /** Returns the number of a circled, bracketed or dotted digit; −1 when it is another character. */
    static int listNumber(int point) {
        if (point >= 0x2460 && point <= 0x2473) return point - 0x2460 + 1;
        if (point >= 0x2474 && point <= 0x2487) return point - 0x2474 + 1;
        if (point >= 0x2488 && point <= 0x249B) return point - 0x2488 + 1;
        if (point >= 0x2776 && point <= 0x2793) return (point - 0x2776) % 10 + 1;
        return -1;
    }

    private static boolean isForLooks(int point) {
        return point >= 0xFB00 && point <= 0xFB06 // ligatures
                || point == 0x0132
                || point == 0x0133
                || point >= 0xFF01 && point <= 0xFF5E // full width
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1D400 && point <= 0x1D7FF // mathematical
                || point >= 0x2460 && point <= 0x24E9 // circled and bracketed
                || point >= 0x1F110 && point <= 0x1F149
                || point >= 0x2160 && point <= 0x217F // Roman numerals
                || point >= 0x3371 && point <= 0x33DF // units in a square
                || isLetterlike(point)
                || isRaisedLetter(point);
    }

    /** Returns whether it is a letter of formulas such as {@code ℝ}; the signs for trade marks and ohm are none. */
    private static boolean isLetterlike(int point) {
        return point >= 0x2100 && point <= 0x2138 && Character.isLetter(point) && point != 0x2126;
    }

    /** Returns whether it is a small letter above the line, as in {@code 1ˢᵗ}. */
    private static boolean isRaisedLetter(int point) {
        if (point >= 0x02B0 && point <= 0x02B8 || point >= 0x02E1 && point <= 0x02E3) return true;
        return point >= 0x1D2C && point <= 0x1D61 && point != 0x1D2F && point != 0x1D3B && point != 0x1D4E
                || point == 0x2071;
    }

    private static Map<Integer, String> letters(String pairs) {
        Map<Integer, String> letters = new java.util.HashMap<>();
        int[] points = pairs.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i += 2) letters.put(points[i], Character.toString(points[i + 1]));
        return Map.copyOf(letters);
    }
}
