package io.reelwright.text;

import io.reelwright.text.HtmlTags.Tag;
import java.util.List;

/** Tells a table of data, which cannot be read aloud, from a table that only lays out a page or a letter. */
final class HtmlTable {
    /** Least number of words of a cell with a sentence. */
    private static final int SENTENCE = 8;

    /** A cell of more words is text, whatever its end. */
    private static final int PROSE = 25;

    private HtmlTable() {}

    /**
     * Returns whether a table is one of data: no cell has a whole sentence, and no other table is in it. It reads up to the first such
     * cell or table.
     *
     * @param from index of the tag that begins the table
     * @param to   index of the tag that ends it
     */
    static boolean isOfData(String text, List<Tag> tags, int from, int to) {
        StringBuilder cell = new StringBuilder();
        for (int i = from + 1; i <= to; i++) {
            Tag tag = tags.get(i);
            cell.append(text, tags.get(i - 1).to(), tag.from()).append(' ');
            if (i < to && tag.name().equals("table")) return false;
            boolean ends = i == to
                    || tag.name().equals("td")
                    || tag.name().equals("th")
                    || tag.name().equals("tr");
            if (!ends) continue;
            if (isProse(cell)) return false;
            cell.setLength(0);
        }
        return true;
    }

    private static boolean isProse(StringBuilder cell) {
        String words = cell.toString().strip();
        int count = WhiteSpace.count(words);
        return count > PROSE || count >= SENTENCE && Sentences.endsOne(words);
    }

    /** Returns the text with each tag replaced. */
    static String withoutTags(String text, String instead) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Tag tag : HtmlTags.of(text)) {
            rest.append(text, from, tag.from()).append(instead);
            from = tag.to();
        }
        return rest.append(text, from, text.length()).toString();
    }
}
