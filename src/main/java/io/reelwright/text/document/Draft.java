package io.reelwright.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text before it is known whether it belongs to the document.
 *
 * @param kind    what it is
 * @param text    its words on one line; for a table its caption, or nothing
 * @param line    number of the line where it begins, from 1; 0 when it is not known
 * @param level   level of a marked heading, 1 to 6; 0 for one that only looks like one
 * @param depth   depth of an item, from 0
 * @param number  number of an item or a heading
 * @param speaker who said a quotation
 * @param head    the words above the columns of a table
 * @param rows    its rows
 * @param origin  what the page tells of it
 */
record Draft(
        Kind kind,
        String text,
        int line,
        int level,
        int depth,
        @Nullable Integer number,
        @Nullable String speaker,
        List<String> head,
        List<List<String>> rows,
        Origin origin) {
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTATION,
        TABLE,
        RULE
    }

    /**
     * What a page tells of a part.
     *
     * @param main       whether the finder of main text has kept it
     * @param linked     share of its characters that are links, percent
     * @param emphasised whether all of it is marked as important
     */
    record Origin(boolean main, int linked, boolean emphasised) {
        static final Origin TEXT = new Origin(false, 0, false);
    }

    static Draft heading(String text, int line, int level, Origin origin) {
        return new Draft(Kind.HEADING, text, line, level, 0, null, null, List.of(), List.of(), origin);
    }

    static Draft paragraph(String text, int line, Origin origin) {
        return new Draft(Kind.PARAGRAPH, text, line, 0, 0, null, null, List.of(), List.of(), origin);
    }

    static Draft item(String text, int line, int depth, @Nullable Integer number, Origin origin) {
        return new Draft(Kind.ITEM, text, line, 0, depth, number, null, List.of(), List.of(), origin);
    }

    static Draft quotation(String text, int line, @Nullable String speaker, Origin origin) {
        return new Draft(Kind.QUOTATION, text, line, 0, 0, null, speaker, List.of(), List.of(), origin);
    }

    static Draft table(String caption, int line, List<String> head, List<List<String>> rows, Origin origin) {
        return new Draft(Kind.TABLE, caption, line, 0, 0, null, null, head, rows, origin);
    }

    static Draft rule(String mark, int line) {
        return new Draft(Kind.RULE, mark, line, 0, 0, null, null, List.of(), List.of(), Origin.TEXT);
    }

    Draft withText(String words) {
        return new Draft(kind, words, line, level, depth, number, speaker, head, rows, origin);
    }

    Draft asParagraph() {
        return paragraph(text, line, origin);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Returns all its words: those of a table cell by cell, those of a quotation with its speaker. */
    String words() {
        if (kind == Kind.QUOTATION && speaker != null) return text + " " + speaker;
        if (kind != Kind.TABLE) return text;
        StringBuilder words = new StringBuilder(text);
        for (String cell : head) words.append(' ').append(cell);
        for (List<String> row : rows) for (String cell : row) words.append(' ').append(cell);
        return words.toString().strip();
    }
}
