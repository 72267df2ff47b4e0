package io.reelwright.text.document;

import io.reelwright.text.LinearRegex;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A text that is HTML.
 *
 * @param document its tree
 * @param whole    whether it is a whole page; otherwise it is a part of one, given on purpose
 */
record Page(Document document, boolean whole) {
    /** Maximum length of a page, characters; a longer text is read line by line. */
    private static final int LONGEST = 5_000_000;

    private static final int DEEPEST = 100;

    /**
     * Maximum sum over all characters of how deep they stand. Readers of main text look at the text below an element for each element, so
     * that their time grows with it; 2 seconds at most.
     */
    private static final long MOST_WORK = 12_000_000;

    private static final int MOST_ELEMENTS = 30_000;

    private static final String WHOLE = "(?i)<!doctype html|<html[\\s>]|<body[\\s>]";

    private static final String PART = "(?i)</(?:p|div|ul|ol|table|section|article|blockquote|h[1-6])>";

    /** Returns the tree of a page or a part of one; null for a text that is none, or that would take too long. */
    static @Nullable Page of(String given) {
        if (given.length() > LONGEST || given.indexOf('<') < 0) return null;
        String head = given.substring(0, Math.min(given.length(), 4_000));
        boolean whole = LinearRegex.contains(head, WHOLE) && given.contains("</");
        if (!whole && !LinearRegex.contains(given, PART)) return null;
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = parser.parseInput(given, "");
        if (isTooMuch(document)) return null;
        return whole || isMostlyMarked(document) ? new Page(document, whole) : null;
    }

    private static boolean isTooMuch(Document document) {
        long[] work = {0, 0};
        document.traverse((node, depth) -> {
            work[0]++;
            work[1] += (long) depth
                    * (1 + (node instanceof TextNode text ? text.getWholeText().length() : 10));
        });
        return work[0] > MOST_ELEMENTS || work[1] > MOST_WORK;
    }

    /** Returns whether most words stand within elements, so that the marks of Markdown have no meaning. */
    private static boolean isMostlyMarked(Document document) {
        Element body = document.body();
        long bare = 0;
        for (Node node : body.childNodes())
            if (node instanceof TextNode text) {
                bare += text.text().strip().length();
                if (LinearRegex.contains(text.getWholeText(), "(?m)^(?:#{1,6} |[-*] |> |\\d+\\. |\\|.*\\|)"))
                    return false;
            }
        return bare * 3 < body.text().length();
    }
}
