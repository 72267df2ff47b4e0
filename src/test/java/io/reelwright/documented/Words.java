package io.reelwright.documented;

import java.util.ArrayList;
import java.util.List;

/** Splits a line as a shell does: words, quotes and comments. */
public final class Words {
    private Words() {}

    /** Returns the words of a line; quotes are taken off. */
    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (c == quote && quote != 0) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) words.add(word.toString());
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) throw new IllegalArgumentException(line + ": has an open quote");
        if (begun) words.add(word.toString());
        return words;
    }

    /** Returns a line up to a {@code #} that begins a word outside of quotes. */
    static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1))))
                return line.substring(0, i);
            if (quote == 0 && (c == '"' || c == '\'')) quote = c;
            else if (c == quote) quote = 0;
        }
        return line;
    }
}
