package io.reelwright.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tags of a text that may also contain signs like {@code a < b}. One pass; a tag that is not closed is text. */
final class HtmlTags {
    /** Maximum length of a tag, characters, unless it has attributes, which may contain a picture; a longer range is text. */
    private static final int LONGEST_TAG = 500;

    private static final int LONGEST_NAME = 30;

    /** Elements whose content is no HTML, whatever it looks like (HTML Living Standard, raw text elements). */
    private static final Set<String> RAW = Set.of("script", "style");

    private HtmlTags() {}

    /**
     * A tag.
     *
     * @param from       index of {@code <}
     * @param to         index after {@code >}
     * @param name       name in lower case; {@code !} for a declaration
     * @param closing    whether it ends an element
     * @param selfClosed whether it ends with {@code />}
     */
    record Tag(int from, int to, String name, boolean closing, boolean selfClosed) {
        boolean opens(Set<String> names) {
            return !closing && !selfClosed && names.contains(name);
        }
    }

    /** Returns all tags, in order. A word in angle brackets that is no element, as in {@code press <Enter>}, is no tag. */
    static List<Tag> of(String text) {
        List<Tag> tags = candidates(text);
        Set<String> closed = new HashSet<>();
        for (Tag tag : tags) if (tag.closing()) closed.add(tag.name());
        tags.removeIf(tag -> !isElement(tag, closed));
        return tags;
    }

    private static boolean isElement(Tag tag, Set<String> closed) {
        String name = tag.name();
        return HtmlNames.isKnown(name)
                || name.equals("!")
                || tag.selfClosed()
                || closed.contains(name)
                || CharacterClasses.hasOneOf(name, ":-");
    }

    private static List<Tag> candidates(String text) {
        LookAhead closing = new LookAhead(text, ">");
        LookAhead opening = new LookAhead(text, "<");
        LookAhead attribute = new LookAhead(text, "=\"");
        List<Tag> tags = new ArrayList<>();
        Set<String> unclosed = new HashSet<>();
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int end = closing.from(at + 2);
            if (end >= text.length()) break;
            boolean whole = end - at <= LONGEST_TAG || attribute.from(at) < at + LONGEST_TAG;
            if (!whole || opening.from(at + 1) < end) continue;
            Tag tag = tag(text, at, end);
            if (tag == null) continue;
            tags.add(tag);
            at = end;
            if (!tag.opens(RAW) || unclosed.contains(tag.name())) continue;
            int close = HtmlScripts.closing(text, tag.name(), end);
            if (close < 0) unclosed.add(tag.name());
            else at = close - 1;
        }
        return tags;
    }

    private static @Nullable Tag tag(String text, int at, int end) {
        boolean closes = text.charAt(at + 1) == '/';
        int from = closes ? at + 2 : at + 1;
        char first = text.charAt(from);
        if (first == '!' || first == '?') {
            boolean named = from + 1 < end && isLetter(text.charAt(from + 1)) || text.startsWith("![", from);
            return named ? new Tag(at, end + 1, "!", false, true) : null;
        }
        if (!isLetter(first)) return null;
        int to = from;
        while (to < end && to - from <= LONGEST_NAME && isNamePart(text.charAt(to))) to++;
        boolean selfClosed = text.charAt(end - 1) == '/';
        int last = selfClosed ? end - 1 : end;
        if (to > last || !areAttributes(text, to, last)) return null;
        return new Tag(at, end + 1, CharacterClasses.lower(text.substring(from, to)), closes, selfClosed);
    }

    /** Returns whether this is nothing, an attribute with a value, or a single word, as in {@code <ol reversed>}. */
    private static boolean areAttributes(String text, int from, int to) {
        int begin = WhiteSpace.wordStart(text, from);
        if (begin >= to) return true;
        if (begin == from) return false;
        for (int i = begin; i < to; i++) if (text.charAt(i) == '=') return true;
        return WhiteSpace.wordStart(text, WhiteSpace.wordEnd(text, begin)) >= to;
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || CharacterClasses.isDigit(c) || c == ':' || c == '-' || c == '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
