package io.reelwright.config;

/** Shortens a user's text to one line so that a message can quote it. */
public final class Excerpt {
    /** Maximum length, in code points. */
    private static final int MAX_LENGTH = 60;

    private Excerpt() {}

    /** Returns the text with control characters replaced by spaces, cut after 60 characters. */
    public static String of(String text) {
        String line = text.codePoints()
                .limit(MAX_LENGTH + 1)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) > MAX_LENGTH
                ? line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…"
                : line;
    }
}
