package io.reelwright.cli.progress;

/** Adds ANSI colour codes to text when {@code colour} is true. */
record AnsiColours(boolean colour) {
    String good(String text) {
        return in("32", text);
    }

    String warn(String text) {
        return in("33", text);
    }

    String accent(String text) {
        return in("36", text);
    }

    String strong(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
