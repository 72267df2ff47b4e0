package io.reelwright.config;

/**
 * Thrown when a text is not a valid value of a setting. The message says why and what to write instead; it is appended to
 * the setting's name and value.
 */
final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValue(String why) {
        super(why);
    }

    /** Returns what is wrong and what to write instead. */
    String why() {
        return String.valueOf(getMessage());
    }
}
