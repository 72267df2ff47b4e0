package io.reelwright.server;

import java.util.regex.Pattern;

/** Checks the form of ids. A text without this form cannot be an id, so no database query is needed. */
final class ResourceId {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{26}");

    private ResourceId() {}

    static boolean mayBe(String text) {
        return FORM.matcher(text).matches();
    }
}
