package io.reelwright.cli;

import io.reelwright.config.Excerpt;
import java.util.Locale;

/** A campaign's id, as somebody typed it: small letters are as good. */
record CampaignIdArgument(String typed) {
    /** As the house writes it. */
    String text() {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it can be one. */
    boolean isOne() {
        return text().matches("[0-9A-Z]{26}");
    }

    /**
     * Why it is none.
     *
     * @param command the one that prints ids
     */
    String why(String command) {
        return "ID " + Excerpt.of(typed) + ": is no campaign's id; give the 26 letters and digits that " + command
                + " printed";
    }
}
