package io.reelwright.cli.delivery;

import io.reelwright.text.LinearRegex;
import java.text.Normalizer;
import java.util.Locale;

/** Turns a topic into a file name. */
public final class Slug {
    private static final int MAX_LENGTH = 48;

    private Slug() {}

    /**
     * Returns lower-case letters, digits and hyphens, at most 48 characters and cut between words; {@code video} when no character is
     * left.
     */
    public static String of(String topic) {
        String ascii = LinearRegex.replaceAll(
                LinearRegex.replaceAll(
                        LinearRegex.replaceAll(
                                        LinearRegex.replaceAll(
                                                Normalizer.normalize(topic, Normalizer.Form.NFKD), "\\p{M}+", ""),
                                        "['’]",
                                        "")
                                .toLowerCase(Locale.ROOT),
                        "[^a-z0-9]+",
                        "-"),
                "^-|-$",
                "");
        if (ascii.isEmpty()) return "video";
        if (ascii.length() <= MAX_LENGTH) return ascii;
        int cut = ascii.lastIndexOf('-', MAX_LENGTH);
        return ascii.substring(0, cut > 8 ? cut : MAX_LENGTH);
    }
}
