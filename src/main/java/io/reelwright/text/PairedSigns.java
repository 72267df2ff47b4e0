package io.reelwright.text;

import java.util.List;

/**
 * Reads signs that come in pairs around words: the insertions, deletions and comments of CriticMarkup, marked and struck-out words,
 * attributes and templates. Signs without a partner stay. Takes linear time.
 */
final class PairedSigns {
    /** A pair, and what happens to the words between. {@code between} divides an old wording from a new one, of which the second stays. */
    private record Pair(String open, String close, boolean wordsStay, String between) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("{>>", "<<}", false, ""),
            new Pair("{++", "++}", true, ""),
            new Pair("{--", "--}", false, ""),
            new Pair("{~~", "~~}", true, "~>"),
            new Pair("{==", "==}", true, ""),
            new Pair("{{", "}}", false, ""),
            new Pair("{%", "%}", false, ""),
            new Pair("==", "==", true, ""),
            new Pair("~~", "~~", false, ""),
            new Pair("%%", "%%", false, ""));

    /** Maximum number of characters between two signs; a longer range is text. */
    private static final int LONGEST = 2_000;

    private PairedSigns() {}

    /** Returns the text without the signs; struck-out words are added to the list. */
    static String read(String text, List<LeftOut> leftOut, int line) {
        String read = text;
        for (Pair pair : PAIRS) if (read.contains(pair.open())) read = read(read, pair, leftOut, line);
        if (read.indexOf('{') >= 0) read = LinearRegex.replaceAll(read, "\\{[:#.][\\w.#:=\" -]*\\}", "");
        return read;
    }

    private static String read(String text, Pair pair, List<LeftOut> leftOut, int line) {
        LookAhead closing = new LookAhead(text, pair.close());
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(pair.open()); at >= 0; at = text.indexOf(pair.open(), at + 1)) {
            if (at < from) continue;
            int begin = at + pair.open().length();
            int end = closing.from(begin);
            if (end >= text.length()) break;
            if (end - begin > LONGEST || end == begin || !surrounds(text, begin, end, pair)) continue;
            String words = text.substring(begin, end);
            if (pair.open().equals("~~")) leftOut.add(new LeftOut(LeftOut.Kind.STRUCK, line, words));
            int between = pair.between().isEmpty() ? -1 : words.indexOf(pair.between());
            if (between >= 0) words = words.substring(between + pair.between().length());
            rest.append(text, from, at).append(pair.wordsStay() ? words : "");
            from = end + pair.close().length();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Signs that also stand alone, as in {@code a == b}, touch their words on the inner side. */
    private static boolean surrounds(String text, int begin, int end, Pair pair) {
        if (pair.open().startsWith("{")) return true;
        return !WhiteSpace.is(text.charAt(begin)) && !WhiteSpace.is(text.charAt(end - 1));
    }
}
