package io.reelwright.config;

/** A user's text inside a message: on one line, and not longer than a message can bear. */
public final class Excerpt {
    private static final int MOST = 60;

    private Excerpt() {}

    /** The text with control characters replaced, cut after 60 characters. */
    public static String of(String text) {
        String line = text.codePoints()
                .limit(MOST + 1)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) > MOST
                ? line.substring(0, line.offsetByCodePoints(0, MOST)) + "…"
                : line;
    }
}
