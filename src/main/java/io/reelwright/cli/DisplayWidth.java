package io.reelwright.cli;

/** How many columns of a terminal a text takes: characters of East Asia and pictures take two, accents of their own none. */
final class DisplayWidth {
    private DisplayWidth() {}

    /** Returns the width of a text in columns. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }

    /** Returns the text, cut to a number of columns with an ellipsis where it is wider. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) return text;
        StringBuilder shown = new StringBuilder();
        int width = 1;
        for (int character : text.codePoints().toArray()) {
            width += of(character);
            if (width > columns) break;
            shown.appendCodePoint(character);
        }
        return shown.append('…').toString();
    }
}
