package io.reelwright.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document. All texts are plain words on one line, without markup. */
public sealed interface Part {
    /** Returns its place among the parts of its document, from 0. */
    int index();

    /**
     * A heading within the text.
     *
     * @param index  its place, from 0
     * @param level  1 for the highest level to 6
     * @param text   its words, without its number
     * @param number its number in a list article: 3 of {@code 3. Keep it cold}, {@code #3: Keep it cold} and {@code Three: keep it cold}
     */
    record Heading(
            int index, int level, String text, @Nullable Integer number) implements Part {
        public Heading {
            if (level < 1 || level > 6) throw new IllegalArgumentException("level " + level + ": 1 to 6");
        }
    }

    /**
     * A paragraph, without dateline, footnote marks and marks of agencies.
     *
     * @param index its place, from 0
     * @param text  one or more sentences
     */
    record Paragraph(int index, String text) implements Part {}

    /**
     * An item of a list.
     *
     * @param index  its place, from 0
     * @param leadIn the sentence that leads into the list and ends with a colon; it is no paragraph of its own. Every item of the list has it
     * @param number its number in a numbered list
     * @param depth  0 for the outermost list
     * @param text   its words; one or more sentences, or a part of one
     */
    record ListItem(
            int index, @Nullable String leadIn, @Nullable Integer number, int depth, String text) implements Part {
        public ListItem {
            if (depth < 0) throw new IllegalArgumentException("depth " + depth + ": 0 or more");
        }
    }

    /**
     * A table of data; one that only lays out a page is read as paragraphs.
     *
     * @param index   its place, from 0
     * @param caption what it says of itself, or the line that leads into it
     * @param head    the words above the columns; empty when it has none
     * @param rows    cells of the rows, at most 60 rows and 16 columns, each row with as many cells as the widest; an empty cell is ""
     */
    record Table(int index, @Nullable String caption, List<String> head, List<List<String>> rows) implements Part {
        /** Maximum number of rows; further ones are left out. */
        public static final int MOST_ROWS = 60;

        /** Maximum number of columns; further ones are left out. */
        public static final int MOST_COLUMNS = 16;

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Words that somebody else said, which stand by themselves.
     *
     * @param index   its place, from 0
     * @param text    the words, without quotation marks around them
     * @param speaker who said them, when the text tells it beside them
     */
    record Quotation(int index, String text, @Nullable String speaker) implements Part {}
}
