package io.reelwright.config;

/** How much of a setting's value may be shown to users. */
enum ValueVisibility {
    OPEN,
    /** An address in which only the passwords are masked. */
    PASSWORD_INSIDE,
    SECRET;

    /** Returns the value as the config page shows it. */
    String shown(String text) {
        return switch (this) {
            case OPEN -> text;
            case PASSWORD_INSIDE -> Secret.address(text).toString();
            case SECRET -> Secret.of(text).toString();
        };
    }

    /** Returns an invalid value for an error message, with a leading space; empty when the value may contain a secret. */
    String told(String text) {
        // A user may have written a password in a setting that should not contain one.
        return this == OPEN ? " " + Excerpt.of(Secret.withoutPasswords(text)) : "";
    }
}
