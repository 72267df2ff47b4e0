package io.reelwright.text;

import io.reelwright.text.HtmlTags.Tag;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the HTML within a text into lines of Markdown: elements that stand by themselves become paragraphs, headings and items keep
 * their mark, words within a sentence stay whole. The number of each line stays the same. One pass over the text.
 */
final class HtmlText {
    /** Ends a paragraph within a line. */
    static final char BREAK = '\u001E';

    /** Maximum length of a heading, characters; a longer one is not closed. */
    private static final int LONGEST_HEADING = 600;

    private static final int LONGEST_FOOTER = 4_000;

    private static final int LONGEST_RAISED = 200;

    private final String text;
    private final List<Tag> tags;
    private final int[] partner;
    private final List<LeftOut> leftOut;
    private final StringBuilder plain;
    private int from;
    private int headingEnd;
    private int counted;
    private int line = 1;

    private HtmlText(String text, List<LeftOut> leftOut) {
        this.text = text;
        this.tags = HtmlTags.of(text);
        this.partner = partners(tags);
        this.leftOut = leftOut;
        this.plain = new StringBuilder(text.length());
    }

    /** Returns the text without comments and tags; what is left out besides is added to the list. */
    static String plain(String text, List<LeftOut> leftOut) {
        if (text.indexOf('<') < 0) return text;
        String without = withoutComments(text);
        return new HtmlText(without, leftOut).read();
    }

    /** Returns the text decoded when it is HTML whose tags themselves are written as references, as feeds carry it. */
    static String decodedIfWhole(String text) {
        boolean whole = text.contains("&lt;/")
                && LinearRegex.contains(text, "(?i)&lt;/(?:p|div|b|i|em|strong|a|li|h[1-6]|span)&gt;");
        return whole ? PastedCharacters.plain(HtmlEntities.decoded(text)) : text;
    }

    /** Replaces each comment by a blank, or by the end of a paragraph where it has lines of its own. */
    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int begin = text.indexOf("<!--"); begin >= 0; begin = text.indexOf("<!--", from)) {
            int end = text.indexOf("-->", begin + 4);
            if (end < 0) break;
            boolean first = begin == 0 || text.charAt(begin - 1) == '\n';
            boolean last = end + 3 == text.length() || text.charAt(end + 3) == '\n';
            rest.append(text, from, begin).append(first && last ? BREAK : ' ');
            newLines(text, begin, end, rest);
            from = end + 3;
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static void newLines(String text, int from, int to, StringBuilder into) {
        // Searched no further: a text of many comments on one line would be read to its end for each.
        for (int i = text.indexOf('\n', from, to); i >= 0; i = text.indexOf('\n', i + 1, to)) into.append('\n');
    }

    /** Returns for each tag the index of the tag that ends its element; −1 when there is none. */
    private static int[] partners(List<Tag> tags) {
        int[] partner = new int[tags.size()];
        Arrays.fill(partner, -1);
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (tag.selfClosed()) continue;
            Deque<Integer> same = open.computeIfAbsent(tag.name(), it -> new ArrayDeque<>());
            if (!tag.closing()) same.push(i);
            else if (!same.isEmpty()) partner[same.pop()] = i;
        }
        return partner;
    }

    private String read() {
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (tag.from() < from) continue;
            append(tag.from());
            from = tag.to();
            if (partner[i] < 0 || !wasElement(i, tag, tags.get(partner[i]))) write(tag, partner[i]);
        }
        append(text.length());
        return plain.toString();
    }

    /** Writes or leaves out an element as a whole; returns false where its content is read on. */
    private boolean wasElement(int index, Tag tag, Tag end) {
        String name = tag.name();
        boolean isShort = end.from() - tag.to() <= LONGEST_RAISED;
        if (HtmlNames.HIDDEN.contains(name) || name.equals("ref")) skipTo(end);
        else if (HtmlNames.STRUCK.contains(name)) strike(tag, end);
        else if (name.equals("footer") && isOfPage(inside(tag, end))) leaveOut(LeftOut.Kind.NOTICE, tag, end);
        else if (name.equals("table") && HtmlTable.isOfData(text, tags, index, partner[index]))
            leaveOut(LeftOut.Kind.TABLE, tag, end);
        else if (name.equals("pre") && holdsNoOther(index) && CodeBlocks.isCode(inside(tag, end)))
            leaveOut(LeftOut.Kind.CODE, tag, end);
        else if (name.equals("sup") && isShort) raise(tag, end);
        else if (name.equals("sub") && isShort) {
            plain.append(Scripts.lowered(words(inside(tag, end))));
            from = end.to();
        } else return false;
        return true;
    }

    /** Returns whether a footer belongs to the page and not to an article: it tells who has the rights. */
    private static boolean isOfPage(String inside) {
        return inside.length() <= LONGEST_FOOTER
                && LinearRegex.contains(inside, "(?i)©|&copy;|&#169;|\\ball rights reserved\\b");
    }

    /** Returns whether no element of the same name is inside, so that nested ones are not read again and again. */
    private boolean holdsNoOther(int index) {
        for (int i = index + 1; i < partner[index]; i++)
            if (tags.get(i).name().equals(tags.get(index).name())) return false;
        return true;
    }

    /** Copies the text before {@code to}; a heading is one line. */
    private void append(int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            plain.append(c == '\n' && i < headingEnd ? ' ' : c);
        }
        from = to;
    }

    private void write(Tag tag, int end) {
        String name = tag.name();
        if (name.equals("br")) plain.append(headingEnd > tag.from() ? " " : "\n");
        else if (name.equals("q")) plain.append(tag.closing() ? '”' : '“');
        else if (HtmlNames.BLOCKS.contains(name)) block(tag, end);
        else if (name.equals("img") || name.equals("input") || name.equals("!")) plain.append(' ');
    }

    private void block(Tag tag, int end) {
        plain.append(BREAK);
        if (tag.closing()) return;
        boolean heading = tag.name().length() == 2
                && tag.name().charAt(0) == 'h'
                && tag.name().charAt(1) <= '6';
        if (heading && end >= 0 && tags.get(end).from() - tag.to() < LONGEST_HEADING) {
            headingEnd = tags.get(end).from();
            plain.append("#".repeat(tag.name().charAt(1) - '0')).append(' ');
        } else if (tag.name().equals("li")) plain.append("- ");
        else return;
        while (from < text.length() && WhiteSpace.is(text.charAt(from))) from++;
    }

    /** Writes what stands above the line; a mark that leads to a note is left out. */
    private void raise(Tag tag, Tag end) {
        String inside = inside(tag, end);
        boolean link = inside.contains("<a ") || inside.contains("<A ");
        plain.append(Scripts.raised(plain, words(inside), link));
        from = end.to();
    }

    private static String words(String inside) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Tag tag : HtmlTags.of(inside)) {
            words.append(inside, from, tag.from());
            from = tag.to();
        }
        return HtmlEntities.decoded(words.append(inside, from, inside.length()).toString())
                .strip();
    }

    private String inside(Tag tag, Tag end) {
        return text.substring(tag.to(), end.from());
    }

    private void skipTo(Tag end) {
        plain.append(HtmlNames.BLOCKS.contains(end.name()) ? BREAK : ' ');
        newLines(text, from, end.to(), plain);
        from = end.to();
    }

    private void strike(Tag tag, Tag end) {
        leftOut.add(new LeftOut(LeftOut.Kind.STRUCK, line(), words(inside(tag, end))));
        skipTo(end);
    }

    private void leaveOut(LeftOut.Kind kind, Tag tag, Tag end) {
        String head = text.substring(tag.to(), Math.min(end.from(), tag.to() + LONGEST_HEADING));
        leftOut.add(new LeftOut(kind, line(), WhiteSpace.single(HtmlTable.withoutTags(head, " "))));
        plain.append(BREAK);
        skipTo(end);
        plain.append(BREAK);
    }

    /** Returns the number of the line that is written now. */
    private int line() {
        for (; counted < plain.length(); counted++) if (plain.charAt(counted) == '\n') line++;
        return line;
    }
}
