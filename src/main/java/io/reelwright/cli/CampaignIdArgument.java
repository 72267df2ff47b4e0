package io.reelwright.cli;

import io.reelwright.config.Excerpt;
import java.util.Locale;

/** A campaign id as the user typed it, in any letter case. */
record CampaignIdArgument(String typed) {
    /** Returns the id in its canonical form: stripped and in upper case. */
    String text() {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Returns whether the text has the form of a campaign id: 26 letters and digits. */
    boolean isOne() {
        return text().matches("[0-9A-Z]{26}");
    }

    /**
     * Returns an error message for an invalid id.
     *
     * @param command the command that prints ids
     */
    String why(String command) {
        return (typed.isBlank() ? "ID: is missing" : "ID " + Excerpt.of(typed) + ": is not a valid campaign id")
                + "; give the 26 letters and digits that " + command + " printed";
    }
}
