package io.reelwright.text.document;

import io.reelwright.text.document.Part.Heading;
import io.reelwright.text.document.SourceDocument.Entry;
import java.util.ArrayList;
import java.util.List;

/** Finds the headings that are the list of a list article: at least three of one level, numbered. */
final class ListArticle {
    private static final int LEAST = 3;

    private ListArticle() {}

    /** Returns the listed headings with what stands below each; empty when the text is no list article. */
    static List<Entry> entries(List<Part> parts) {
        List<Heading> listed = new ArrayList<>();
        for (Part part : parts) if (part instanceof Heading heading && heading.number() != null) listed.add(heading);
        if (listed.size() < LEAST) return List.of();
        List<Entry> entries = new ArrayList<>();
        for (Heading heading : listed) entries.add(new Entry(heading, below(parts, heading)));
        return entries;
    }

    private static List<Part> below(List<Part> parts, Heading heading) {
        List<Part> below = new ArrayList<>();
        for (int i = heading.index() + 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof Heading next && next.level() <= heading.level()) break;
            below.add(parts.get(i));
        }
        return below;
    }
}
