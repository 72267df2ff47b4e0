package io.reelwright.text;

import java.util.Set;

/** Removes tags, comments, code, pictures and links from a text. Each scan reads the text once, also when elements are not closed. */
final class MarkupRemover {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol");

    /** Maximum length of a tag, characters, unless it has attributes, which may contain a picture; a longer range is text. */
    private static final int LONGEST_TAG = 500;

    private static final int LONGEST_WORDS = 300;

    private MarkupRemover() {}

    /** Replaces each script and style sheet by a blank. */
    static String withoutHidden(String text) {
        String hidden = without(text, "script");
        return without(hidden, "style");
    }

    private static String without(String text, String name) {
        if (text.indexOf('<') < 0) return text;
        String small = lower(text);
        String open = "<" + name;
        LookAhead tagEnd = new LookAhead(small, ">");
        LookAhead closing = new LookAhead(small, "</" + name + ">");
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = small.indexOf(open); at >= 0; at = small.indexOf(open, at)) {
            int named = at + open.length();
            boolean whole = named < small.length() && !isWordCharacter(small.charAt(named));
            int end = whole ? closing.from(tagEnd.from(named)) : small.length();
            if (end == small.length()) {
                at = named;
                continue;
            }
            rest.append(text, from, at).append(' ');
            from = end + name.length() + 3;
            at = from;
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Replaces each comment by the end of a paragraph. */
    static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int begin = text.indexOf("<!--"); begin >= 0; begin = text.indexOf("<!--", from)) {
            int end = text.indexOf("-->", begin + 4);
            if (end < 0) break;
            rest.append(text, from, begin).append("\n\n");
            from = end + 3;
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Removes code blocks between two lines that begin with three backticks. */
    static String withoutFences(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int begin = fence(text, 0); begin >= 0; begin = fence(text, from)) {
            int second = fence(text, begin + 3);
            if (second < 0) break;
            int line = text.indexOf('\n', second);
            rest.append(text, from, begin);
            from = line < 0 ? text.length() : line;
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Returns the index of the first line at or after {@code from} that begins with three backticks; −1 when there is none. */
    private static int fence(String text, int from) {
        if (from == 0 && text.startsWith("```")) return 0;
        int line = text.indexOf("\n```", Math.max(0, from - 1));
        return line < 0 ? -1 : line + 1;
    }

    /** Replaces each tag that begins or ends a block by the end of a paragraph. */
    static String blocksApart(String text) {
        return withoutTags(text, true, "\n\n");
    }

    /** Replaces each tag by a blank. */
    static String withoutTags(String text) {
        return withoutTags(text, false, " ");
    }

    private static String withoutTags(String text, boolean ofBlocks, String instead) {
        LookAhead closing = new LookAhead(text, ">");
        LookAhead opening = new LookAhead(text, "<");
        LookAhead attribute = new LookAhead(text, "=\"");
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int end = closing.from(at + 2);
            if (end >= text.length()) break;
            boolean whole = end - at <= LONGEST_TAG || attribute.from(at) < at + LONGEST_TAG;
            if (!whole || opening.from(at + 1) < end || !(ofBlocks ? isBlock(text, at + 1) : isTag(text, at + 1)))
                continue;
            rest.append(text, from, at).append(instead);
            from = end + 1;
            at = end;
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static boolean isTag(String text, int at) {
        char first = text.charAt(text.charAt(at) == '/' || text.charAt(at) == '!' ? at + 1 : at);
        return first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
    }

    private static boolean isBlock(String text, int at) {
        int from = text.charAt(at) == '/' ? at + 1 : at;
        int end = from;
        while (end < text.length() && end - from < 4 && isWordCharacter(text.charAt(end))) end++;
        return BLOCKS.contains(lower(text.substring(from, end)));
    }

    /** Removes pictures, {@code ![text](address)}. */
    static String withoutPictures(String text) {
        return bracketed(text, "![", false);
    }

    /** Replaces each link, {@code [words](address)}, by its words. */
    static String withoutLinks(String text) {
        return bracketed(text, "[", true);
    }

    private static String bracketed(String text, String open, boolean wordsStay) {
        LookAhead words = new LookAhead(text, "]");
        LookAhead address = new LookAhead(text, ")");
        LookAhead line = new LookAhead(text, "\n");
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
            int begin = at + open.length();
            int close = words.from(begin);
            if (close == text.length()) break;
            if (!text.startsWith("](", close) || wordsStay && close == begin || close - begin > LONGEST_WORDS) continue;
            int end = address.from(close + 2);
            if (end == text.length()) break;
            if (line.from(begin) < end) continue;
            rest.append(text, from, at).append(wordsStay ? text.substring(begin, close) : "");
            from = end + 1;
            at = end;
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || CharacterClasses.isDigit(c) || c == '_';
    }

    /** Returns the text in lower case with all indices unchanged: some capitals of Unicode become longer in lower case. */
    private static String lower(String text) {
        String small = CharacterClasses.lower(text);
        if (small.length() == text.length()) return small;
        StringBuilder same = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) same.append(Character.toLowerCase(text.charAt(i)));
        return same.toString();
    }
}
