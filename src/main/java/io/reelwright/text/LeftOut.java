package io.reelwright.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A part of a text that is neither spoken nor shown.
 *
 * @param kind  what it is
 * @param line  number of the line where it begins, from 1; 0 when it is not known
 * @param words how it begins, at most 60 characters
 */
public record LeftOut(Kind kind, int line, String words) {
    private static final int MOST_SHOWN = 60;
    private static final int MOST_NAMED = 8;

    /** The kind of a part that is left out. */
    public enum Kind {
        HEADING("heading", "headings"),
        TABLE("table", "tables"),
        CODE("piece of code", "pieces of code"),
        FOOTNOTE("footnote", "footnotes"),
        TASK("task", "tasks"),
        STRUCK("struck-out part", "struck-out parts"),
        PAGE_FURNITURE("page number or page header", "page numbers or page headers"),
        NOTICE("notice of a web page", "notices of a web page"),
        SUBTITLE("time or style of a subtitle file", "times and styles of a subtitle file"),
        NAVIGATION("piece of navigation", "pieces of navigation"),
        RELATED("pointer to other pages or people", "pointers to other pages or people"),
        CREDIT("credit, caption or byline", "credits, captions and bylines"),
        DATELINE("dateline or mark of an agency", "datelines and marks of an agency"),
        EVENT("call to come or to register", "calls to come or to register"),
        CONTACT("contact or words of a press office about itself", "contacts and words of a press office about itself"),
        ADVERT("advertisement", "advertisements"),
        COMMENT("comment of a reader", "comments of readers"),
        OTHER_SCRIPT("word in letters that the voice cannot speak", "words in letters that the voice cannot speak");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }
    }

    public LeftOut {
        words = words.strip();
        if (words.codePointCount(0, words.length()) > MOST_SHOWN)
            words = words.substring(0, words.offsetByCodePoints(0, MOST_SHOWN - 1)) + "…";
    }

    /** Returns one sentence for each kind, in plain words, with the lines or words. */
    public static List<String> told(List<LeftOut> parts) {
        Map<Kind, List<LeftOut>> kinds = new EnumMap<>(Kind.class);
        for (LeftOut part : parts)
            kinds.computeIfAbsent(part.kind(), it -> new ArrayList<>()).add(part);
        List<String> told = new ArrayList<>();
        kinds.forEach((kind, some) -> told.add(told(kind, some)));
        return told;
    }

    private static String told(Kind kind, List<LeftOut> some) {
        StringJoiner places = new StringJoiner(", ");
        some.stream().limit(MOST_NAMED).map(LeftOut::place).distinct().forEach(places::add);
        String more = some.size() > MOST_NAMED ? " and " + (some.size() - MOST_NAMED) + " more" : "";
        return some.size() + " " + (some.size() == 1 ? kind.one : kind.several) + (some.size() == 1 ? " is" : " are")
                + " left out of voice and captions: " + places + more;
    }

    private String place() {
        if (kind == Kind.OTHER_SCRIPT) return "“" + words + "”";
        return (line > 0 ? "line " + line + " " : "") + "“" + words + "”";
    }
}
