package io.reelwright.order;

/** What somebody says in a line. */
public final class OneLine {
    /** Marks that turn the way in which what follows is read: a line could look like another one. */
    private static final String TURNING = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private OneLine() {}

    /** The same words on one line, with single spaces between, and no control characters. */
    public static String of(String said) {
        return said.replaceAll(TURNING, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
