package io.reelwright.text;

import org.jspecify.annotations.Nullable;

/**
 * A block of a text with what its marks say of it.
 *
 * @param kind       what it is
 * @param text       its plain words on one line; for {@link Kind#ROWS} the lines, for {@link Kind#RULE} the marks as they are written
 * @param line       number of the line where it begins, from 1
 * @param level      level of a marked heading, 1 to 6; 0 for one that is only short and stands alone, and for other blocks
 * @param indent     number of columns before the mark of an item
 * @param number     number of an item, as it is written
 * @param quoted     whether it is marked as a quotation
 * @param emphasised whether its whole line is marked as important, as authors mark headings
 */
public record TextBlock(
        Kind kind,
        String text,
        int line,
        int level,
        int indent,
        @Nullable Integer number,
        boolean quoted,
        boolean emphasised) {
    /** The kind of a block. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        /** Lines of a table, each ended by a line end except the last. */
        ROWS,
        /** A horizontal rule, which parts what is above from what is below; it has no words. */
        RULE
    }

    /** Returns the block with other words. */
    public TextBlock withText(String words) {
        return new TextBlock(kind, words, line, level, indent, number, quoted, emphasised);
    }
}
