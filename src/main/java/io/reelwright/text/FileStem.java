package io.reelwright.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;

/** Turns any text, such as a topic, into the beginning of a file name that every usual file system takes. */
public final class FileStem {
    private static final int MOST_CHARACTERS = 48;

    /**
     * Maximum length in UTF-8. With the longest ending, such as {@code -clip12-youtube_16x9-contact-sheet.png}, a name stays below 143
     * bytes, the limit of encrypted home folders; others take 255.
     */
    private static final int MOST_BYTES = 100;

    /** Shortest beginning for which a cut between words is worth the lost characters. */
    private static final int LEAST_CUT = 8;

    /** Names that Windows reserves for devices, whatever their ending. */
    private static final Set<String> DEVICES = devices();

    private static final String OTHERWISE = "video";

    private FileStem() {}

    /**
     * Returns the letters and digits of a text, of all scripts and in lower case, with hyphens for what is between them: {@code
     * größe-und-gewicht}, {@code 海の塩}. The form is NFKC; marks that are not seen (joiners, soft hyphens, directions) are left out. At most
     * 48 characters and 100 bytes, cut between words; {@code video} when nothing is left.
     */
    public static String of(String text) {
        String stem = cut(hyphenated(CharacterClasses.lower(Normalizer.normalize(text, Normalizer.Form.NFKC))));
        if (stem.isEmpty()) return OTHERWISE;
        return DEVICES.contains(stem) ? stem + "-" + OTHERWISE : stem;
    }

    private static String hyphenated(String text) {
        StringBuilder stem = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isUnseen(point)) continue;
            boolean part = isLetterOrDigit(point) || isMark(point) && !gap && !stem.isEmpty();
            if (part && gap && !stem.isEmpty()) stem.append('-');
            if (part) stem.appendCodePoint(point);
            gap = !part;
        }
        // Lower case and dropped marks may have brought letters together that now combine.
        return Normalizer.normalize(stem, Normalizer.Form.NFC);
    }

    private static boolean isLetterOrDigit(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.LETTER_NUMBER;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Returns whether the character is left out without a gap: apostrophes within words, and format characters. */
    private static boolean isUnseen(int point) {
        return point == '\'' || point == '’' || point == 'ʼ' || Character.getType(point) == Character.FORMAT;
    }

    private static String cut(String stem) {
        int end = 0;
        for (int count = 0, bytes = 0; end < stem.length() && count < MOST_CHARACTERS; count++) {
            int point = stem.codePointAt(end);
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) break;
            end += Character.charCount(point);
        }
        if (end == stem.length()) return stem;
        int between = stem.lastIndexOf('-', end);
        if (between > LEAST_CUT) return stem.substring(0, between);
        // A letter keeps its marks, or goes with them.
        while (end > 0 && isMark(stem.codePointAt(end))) end = stem.offsetByCodePoints(end, -1);
        return stem.substring(0, end);
    }

    private static Set<String> devices() {
        Set<String> names = new java.util.HashSet<>(Set.of("con", "prn", "aux", "nul"));
        for (int n = 0; n <= 9; n++) {
            names.add("com" + n);
            names.add("lpt" + n);
        }
        return Set.copyOf(names);
    }
}
