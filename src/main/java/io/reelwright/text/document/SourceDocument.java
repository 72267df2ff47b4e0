package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's text, as its author has structured it.
 *
 * @param title   title of the text, without the name of its website; null when none stands there
 * @param parts   what it says, in order
 * @param leftOut what is no part of the text: navigation, notices, datelines, credits, footnote marks
 * @param byline  who wrote it, as it stands there, without {@code By}
 * @param date    when it was published, as it stands there: {@code 2024-09-11} or {@code Sept. 11, 2024}
 */
public record SourceDocument(
        @Nullable String title,
        List<Part> parts,
        List<LeftOut> leftOut,
        @Nullable String byline,
        @Nullable String date) {
    public SourceDocument {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** A heading of a list article with the parts below it, up to the next such heading. */
    public record Entry(Part.Heading heading, List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /** Reads a plain text, Markdown, an HTML page or a part of one. Takes linear time; any string is read. */
    public static SourceDocument read(String given) {
        return read(given, "");
    }

    /** Reads the part of a text that tells of a topic, where it has several stories: letters to a column, results of other games. */
    public static SourceDocument read(String given, String topic) {
        return DocumentReader.of(given, topic).document();
    }

    /** Returns the headings, in order. The title is none of them. */
    public List<Part.Heading> headings() {
        return parts.stream()
                .filter(Part.Heading.class::isInstance)
                .map(Part.Heading.class::cast)
                .toList();
    }

    /** Returns whether the text is a list of at least three things, each below a heading of its own. */
    public boolean isListArticle() {
        return !listOf().isEmpty();
    }

    /** Returns the things that a list article lists, in order; empty when it is none. */
    public List<Entry> listOf() {
        return ListArticle.entries(title, parts);
    }
}
