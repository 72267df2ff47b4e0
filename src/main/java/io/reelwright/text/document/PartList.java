package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a document: gives lists their lead-in and tables their caption. */
final class PartList {
    /** A longer sentence is no lead-in, words. */
    private static final int LEAD = 60;

    private final Dropped dropped;
    private final List<Part> parts = new ArrayList<>();
    private final List<@Nullable String> above = new ArrayList<>();
    private @Nullable String leadIn;

    private PartList(Dropped dropped) {
        this.dropped = dropped;
    }

    static List<Part> of(List<Draft> drafts, Dropped dropped) {
        PartList list = new PartList(dropped);
        List<Draft> some = withoutEmptyHeadings(drafts, dropped);
        for (int i = 0; i < some.size(); i++) list.take(some.get(i), i + 1 < some.size() ? some.get(i + 1) : null);
        return list.parts;
    }

    private void take(Draft draft, @Nullable Draft next) {
        int index = parts.size();
        if (!draft.is(Draft.Kind.ITEM)) above.clear();
        if (draft.is(Draft.Kind.TABLE) && index > 0 && parts.getLast() instanceof Part.ListItem) leadIn = null;
        boolean leads = next != null && (next.is(Draft.Kind.ITEM) || next.is(Draft.Kind.TABLE));
        String lead = draft.is(Draft.Kind.ITEM) || draft.is(Draft.Kind.TABLE) ? leadIn : null;
        switch (draft.kind()) {
            case HEADING -> {
                leadIn = null;
                boolean leading = leads && draft.text().endsWith(":");
                if (leading) leadIn = draft.text();
                else parts.add(new Part.Heading(index, Math.max(1, draft.level()), draft.text(), draft.number()));
            }
            case PARAGRAPH -> paragraph(draft, leads);
            case ITEM -> {
                while (above.size() > draft.depth()) above.removeLast();
                String over = above.isEmpty() ? lead : above.getLast();
                parts.add(new Part.ListItem(index, over, draft.number(), draft.depth(), draft.text()));
                while (above.size() < draft.depth()) above.add(over);
                above.add(draft.text().endsWith(":") ? draft.text() : over);
            }
            case TABLE -> {
                String caption = !draft.text().isEmpty() ? draft.text() : lead;
                if (lead != null && !draft.text().isEmpty()) parts.add(new Part.Paragraph(index, lead));
                parts.add(table(draft, parts.size(), caption));
                leadIn = null;
            }
            case QUOTATION -> {
                leadIn = null;
                parts.add(new Part.Quotation(index, draft.text(), draft.speaker()));
            }
            case RULE -> leadIn = null;
        }
    }

    /** Takes the last sentence of a paragraph above a list as its lead-in. */
    private void paragraph(Draft draft, boolean leads) {
        leadIn = null;
        String text = draft.text();
        if (!leads || !text.endsWith(":")) {
            parts.add(new Part.Paragraph(parts.size(), text));
            return;
        }
        List<String> sentences = Sentences.of(text);
        String last = sentences.getLast();
        if (WhiteSpace.count(last) > LEAD) {
            parts.add(new Part.Paragraph(parts.size(), text));
            return;
        }
        leadIn = last;
        if (sentences.size() > 1)
            parts.add(new Part.Paragraph(parts.size(), String.join(" ", sentences.subList(0, sentences.size() - 1))));
    }

    private Part.Table table(Draft draft, int index, @Nullable String caption) {
        int columns = draft.head().size();
        for (List<String> row : draft.rows()) columns = Math.max(columns, row.size());
        int width = Math.min(columns, Part.Table.MOST_COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : draft.rows()) {
            if (rows.size() < Part.Table.MOST_ROWS) rows.add(fitted(row, width));
            if (rows.size() == Part.Table.MOST_ROWS && draft.rows().size() > rows.size()) break;
        }
        cut(draft, width, rows.size());
        List<String> head = draft.head().isEmpty() ? List.of() : fitted(draft.head(), width);
        return new Part.Table(index, caption, head, rows);
    }

    private void cut(Draft draft, int width, int rows) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < draft.rows().size(); i++) {
            List<String> row = draft.rows().get(i);
            int from = i < rows ? Math.min(width, row.size()) : 0;
            for (String cell : row.subList(from, row.size())) rest.append(cell).append(' ');
        }
        if (draft.head().size() > width)
            rest.append(
                    String.join(" ", draft.head().subList(width, draft.head().size())));
        dropped.add(Kind.TABLE, draft.line(), rest.toString().strip());
    }

    private static List<String> fitted(List<String> row, int width) {
        List<String> fitted = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        while (fitted.size() < width) fitted.add("");
        return fitted;
    }

    /** Leaves out headings at the end below which nothing stands: what stood there was no part of the text. */
    private static List<Draft> withoutEmptyHeadings(List<Draft> drafts, Dropped dropped) {
        boolean prose = drafts.stream().anyMatch(draft -> draft.is(Draft.Kind.PARAGRAPH));
        List<Draft> rest = new ArrayList<>(drafts);
        while (prose
                && !rest.isEmpty()
                && (rest.getLast().is(Draft.Kind.RULE)
                        || rest.getLast().is(Draft.Kind.HEADING)
                                && rest.getLast().number() == null)) {
            Draft last = rest.removeLast();
            if (last.is(Draft.Kind.HEADING)) dropped.add(Kind.NAVIGATION, last);
        }
        return rest;
    }
}
