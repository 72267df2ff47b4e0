package io.reelwright.look;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the places at which an English word may be hyphenated, with Liang's patterns ("Word Hy-phen-a-tion by Com-put-er", 1983): each
 * pattern gives levels to the gaps between its letters; a word may be parted in a gap whose highest level is odd. The patterns are read at
 * the first use. Thread-safe.
 */
final class Hyphenation {
    private static final String PATTERNS = "/hyphenation/en-us.txt";
    /** Minimum number of letters before the first and after the last hyphen. */
    private static final int LEFT = 2;

    private static final int RIGHT = 3;

    private final Map<String, byte[]> levels = new HashMap<>();
    private int longest;

    private Hyphenation() {
        try (InputStream in = Hyphenation.class.getResourceAsStream(PATTERNS)) {
            if (in == null) throw new FileNotFoundException(PATTERNS + " is missing from the build; build again");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank() && !line.startsWith("%")) add(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Loaded {
        static final Hyphenation ENGLISH = new Hyphenation();
    }

    /** Returns the patterns of American English. */
    static Hyphenation english() {
        return Loaded.ENGLISH;
    }

    /** Returns the offsets in a word of letters before which it may be parted. Letters beyond a to z match no pattern. */
    BitSet breaks(String word) {
        String dotted = "." + lower(word) + ".";
        byte[] highest = new byte[dotted.length() + 1];
        for (int from = 0; from < dotted.length(); from++)
            for (int to = from + 1; to <= Math.min(dotted.length(), from + longest); to++) {
                byte[] found = levels.get(dotted.substring(from, to));
                for (int i = 0; found != null && i < found.length; i++)
                    highest[from + i] = (byte) Math.max(highest[from + i], found[i]);
            }
        BitSet breaks = new BitSet();
        for (int at = LEFT; at <= word.length() - RIGHT; at++) if (highest[at + 1] % 2 == 1) breaks.set(at);
        return breaks;
    }

    /** Converts the letters A to Z only, so that no letter changes its length. */
    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 'A' && letter <= 'Z') lower.setCharAt(i, (char) (letter + 'a' - 'A'));
        }
        return lower.toString();
    }

    /** Adds a pattern: letters, with the level of a gap as a digit in it; {@code .} is an end of the word. */
    private void add(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] gaps = new byte[pattern.length() + 1];
        for (char sign : pattern.strip().toCharArray()) {
            if (sign >= '0' && sign <= '9') gaps[letters.length()] = (byte) (sign - '0');
            else letters.append(sign);
        }
        byte[] kept = new byte[letters.length() + 1];
        System.arraycopy(gaps, 0, kept, 0, kept.length);
        levels.put(letters.toString(), kept);
        longest = Math.max(longest, letters.length());
    }
}
