package io.reelwright.config;

/** How much of a setting's value may be shown. */
enum ValueVisibility {
    OPEN,
    /** An address, whose passwords are masked. */
    PASSWORD_INSIDE,
    SECRET;

    /** The value as the config page shows it. */
    String shown(String text) {
        return switch (this) {
            case OPEN -> text;
            case PASSWORD_INSIDE -> Secret.address(text).toString();
            case SECRET -> Secret.of(text).toString();
        };
    }

    /** What a problem says of a value that cannot be used, with a space before it; nothing of one that may hold a secret. */
    String told(String text) {
        // Somebody may have written a password where none belongs.
        return this == OPEN ? " " + Excerpt.of(Secret.withoutPasswords(text)) : "";
    }
}
