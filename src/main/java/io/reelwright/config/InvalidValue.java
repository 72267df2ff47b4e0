package io.reelwright.config;

/** A text that a setting cannot have. The message says why and what to write; it follows the setting's name and value. */
final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValue(String why) {
        super(why);
    }

    /** Why, and what to write. */
    String why() {
        return String.valueOf(getMessage());
    }
}
