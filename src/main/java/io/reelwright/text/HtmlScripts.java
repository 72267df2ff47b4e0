package io.reelwright.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Takes the scripts and styles out of a whole HTML page before its lines are read: a line of a script may look like code of a text, and
 * what begins there would hide the article behind it.
 */
final class HtmlScripts {
    private static final Set<String> RAW = Set.of("script", "style");

    /** Maximum number of characters before a sign of a page. */
    private static final int HEAD = 5_000;

    private HtmlScripts() {}

    /** Returns a page without its scripts and styles, with as many lines. Takes linear time. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        Set<String> unclosed = new HashSet<>();
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            String name = raw(text, at);
            if (name.isEmpty() || unclosed.contains(name)) continue;
            int close = closing(text, name, at);
            int end = close < 0 ? -1 : text.indexOf('>', close);
            if (end < 0) {
                unclosed.add(name);
                continue;
            }
            rest.append(text, from, at);
            for (int i = at; i < end; i++) if (text.charAt(i) == '\n') rest.append('\n');
            from = end + 1;
            at = end;
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Returns whether the text is a whole page, and not one with a few tags in it. */
    static boolean isPage(String text) {
        String head = CharacterClasses.lower(text.substring(0, Math.min(HEAD, text.length())));
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
    }

    private static String raw(String text, int at) {
        for (String name : RAW) {
            int end = at + 1 + name.length();
            boolean begins = text.regionMatches(true, at + 1, name, 0, name.length());
            if (begins && end < text.length() && (text.charAt(end) == '>' || WhiteSpace.is(text.charAt(end))))
                return name;
        }
        return "";
    }

    /** Returns the index of the next tag that closes an element; −1 if there is none. */
    static int closing(String text, String name, int from) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2))
            if (text.regionMatches(true, at + 2, name, 0, name.length())) return at;
        return -1;
    }
}
