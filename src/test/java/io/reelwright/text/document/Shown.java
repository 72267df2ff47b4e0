package io.reelwright.text.document;

import java.util.List;

/** Writes the parts of a document as lines, so that a specimen shows what is read. */
final class Shown {
    private Shown() {}

    static List<String> parts(String given) {
        return SourceDocument.read(given).parts().stream().map(Shown::part).toList();
    }

    static String part(Part part) {
        return switch (part) {
            case Part.Heading it ->
                "H" + it.level() + (it.number() == null ? "" : " #" + it.number()) + " " + it.text();
            case Part.Paragraph it -> "P " + it.text();
            case Part.ListItem it ->
                "L" + it.depth() + (it.number() == null ? "" : " #" + it.number())
                        + (it.leadIn() == null ? "" : " {" + it.leadIn() + "}") + " " + it.text();
            case Part.Table it -> "T " + (it.caption() == null ? "" : it.caption() + " ") + it.head() + " " + it.rows();
            case Part.Quotation it -> "Q " + (it.speaker() == null ? "" : "[" + it.speaker() + "] ") + it.text();
        };
    }

    /** Returns all words of a document that are told. */
    static String words(SourceDocument document) {
        StringBuilder words = new StringBuilder();
        if (document.title() != null) words.append(document.title()).append('\n');
        String last = "";
        for (Part part : document.parts()) {
            String lead = part instanceof Part.ListItem item && item.leadIn() != null ? item.leadIn() : "";
            if (!lead.equals(last)) words.append(lead).append('\n');
            last = lead;
            words.append(words(part)).append('\n');
        }
        return words.toString();
    }

    private static String words(Part part) {
        return switch (part) {
            case Part.Heading it -> (it.number() == null ? "" : it.number() + " ") + it.text();
            case Part.Paragraph it -> it.text();
            case Part.ListItem it -> (it.number() == null ? "" : it.number() + " ") + it.text();
            case Part.Table it -> it.caption() + " " + it.head() + " " + it.rows();
            case Part.Quotation it -> it.text() + " " + (it.speaker() == null ? "" : it.speaker());
        };
    }
}
