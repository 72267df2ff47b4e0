package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import io.reelwright.text.PlainText;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words within one block of a page, with how many of them are links or bold. */
final class InlineRun {
    private final StringBuilder text = new StringBuilder();
    private final Dropped dropped;
    private int all;
    private int linked;
    private int bold;

    InlineRun(Dropped dropped) {
        this.dropped = dropped;
    }

    /** Adds a text or an element within a sentence. */
    void add(Node node) {
        add(node, false, false);
    }

    private void add(Node node, boolean link, boolean strong) {
        if (node instanceof TextNode words) {
            String written = words.getWholeText();
            int count = written.strip().length();
            all += count;
            if (link) linked += count;
            if (strong) bold += count;
            escaped(written);
        } else if (node instanceof Element element) element(element, link, strong);
    }

    private void escaped(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '<') text.append("&lt;");
            else if (c == '&') text.append("&amp;");
            else if (c == '\n' || c == '\r') text.append(' ');
            else text.append(c);
        }
    }

    private void element(Element element, boolean link, boolean strong) {
        String name = element.normalName();
        if (PageReader.isSilent(element)) return;
        if (name.equals("br")) {
            text.append('\n');
            return;
        }
        LeftOut.Kind mark = PageMarks.of(element);
        if (mark != null && !name.equals("label") || isNote(element)) {
            dropped.add(mark == null ? LeftOut.Kind.FOOTNOTE : mark, 0, element.text());
            text.append(' ');
            return;
        }
        boolean written = switch (name) {
            case "sup", "sub", "q", "del", "s", "strike" -> true;
            default -> false;
        };
        if (written) text.append('<').append(name).append('>');
        boolean block = PageReader.isBlock(element);
        if (block) text.append(' ');
        boolean isLink = link || name.equals("a") && element.hasAttr("href");
        boolean isStrong = strong || name.equals("b") || name.equals("strong");
        for (Node child : element.childNodes()) add(child, isLink, isStrong);
        if (block) text.append(' ');
        if (written) text.append("</").append(name).append('>');
    }

    /** Returns whether the element leads to a note. */
    private static boolean isNote(Element element) {
        if (!element.normalName().equals("sup")) return false;
        if (element.hasClass("reference") || element.hasClass("footnote-ref")) return true;
        Element link = element.selectFirst("a[href]");
        return link != null && link.attr("href").startsWith("#");
    }

    /** Returns whether two line ends in a row have just been written, so that a paragraph ends. */
    boolean endsParagraph() {
        int breaks = 0;
        for (int i = text.length() - 1; i >= 0 && WhiteSpace.is(text.charAt(i)); i--)
            if (text.charAt(i) == '\n' && ++breaks == 2) return true;
        return false;
    }

    boolean isEmpty() {
        return all == 0;
    }

    /** Returns its plain words on one line, and begins anew. */
    String words(List<LeftOut> leftOut) {
        String words = PlainText.inline(WhiteSpace.single(text.toString()).strip(), leftOut, 0);
        text.setLength(0);
        return words;
    }

    /** Returns what is known of the words that were added since the begin or the last {@link #forget}. */
    Draft.Origin origin(boolean main) {
        return new Draft.Origin(main, all == 0 ? 0 : (int) (100L * linked / all), all > 0 && bold >= all * 0.95);
    }

    /** Begins anew. */
    void forget() {
        text.setLength(0);
        all = 0;
        linked = 0;
        bold = 0;
    }
}
