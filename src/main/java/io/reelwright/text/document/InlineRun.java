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
    /** Maximum number of words of a heading. */
    private static final int HEADING = 14;

    /** From this number of words on, bold words before a capital letter are no name within its sentence. */
    private static final int SEVERAL = 5;

    private final StringBuilder text = new StringBuilder();
    private final Dropped dropped;
    private int all;
    private int linked;
    private int bold;
    /** Length of the bold words that it begins with, before the first other word; −1 until one comes. */
    private int lead = -1;

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
            if (lead < 0 && count > 0 && !strong) lead = bold > 0 && bold == all ? text.length() : 0;
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
        if (PageElements.isSilent(element)) return;
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
        boolean block = PageElements.isBlock(element);
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

    /**
     * Takes off bold words before a sentence that are a heading: without a mark at their end, and in a line of their own or several.
     *
     * @return the heading; "" when it begins otherwise
     */
    String heading() {
        String words = lead > 0 ? text.substring(0, lead) : "";
        String rest = lead > 0 ? text.substring(lead).strip() : "";
        boolean alone = words.stripTrailing().length() < words.length()
                && words.substring(words.stripTrailing().length()).indexOf('\n') >= 0;
        String name = WhiteSpace.single(words).strip();
        boolean heading = Wording.looksLikeTitle(name, HEADING)
                && (alone || WhiteSpace.count(name) >= SEVERAL)
                && !Wording.endsSentence(name)
                && !rest.isEmpty()
                && Character.isUpperCase(rest.codePointAt(0))
                && WhiteSpace.count(rest) >= SEVERAL;
        if (!heading) return "";
        text.delete(0, lead);
        return name;
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
        lead = -1;
    }
}
