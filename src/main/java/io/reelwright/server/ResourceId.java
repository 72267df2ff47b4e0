package io.reelwright.server;

import java.util.regex.Pattern;

/** The ids that are given out: what cannot be one names nothing, and no database is asked about it. */
final class ResourceId {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{26}");

    private ResourceId() {}

    static boolean mayBe(String text) {
        return FORM.matcher(text).matches();
    }
}
