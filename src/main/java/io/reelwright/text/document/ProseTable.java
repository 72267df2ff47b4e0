package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** A table with a column of sentences, which tells of each row what others tell below a heading. */
final class ProseTable {
    /** Least number of words of a cell that is a sentence. */
    private static final int SENTENCE = 8;

    private static final int LEAST_ROWS = 3;

    private ProseTable() {}

    /** Returns the parts with such tables written as headings with the sentences below them. */
    static List<Draft> told(List<Draft> drafts, Dropped dropped) {
        List<Draft> parts = new ArrayList<>();
        for (Draft draft : drafts) {
            int column = draft.is(Draft.Kind.TABLE) ? column(draft.rows()) : 0;
            if (column == 0) parts.add(draft);
            else {
                dropped.add(Kind.TABLE, draft.line(), String.join(" ", draft.head()));
                rows(draft, column, parts);
            }
        }
        return parts;
    }

    /** Returns the column after the first in which most cells are sentences; 0 when there is none. */
    private static int column(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int c = 1; c < width && rows.size() >= LEAST_ROWS; c++) {
            int column = c;
            long prose = rows.stream()
                    .filter(row -> column < row.size() && isProse(row.get(column)))
                    .count();
            if (prose * 10 >= rows.size() * 6L) return c;
        }
        return 0;
    }

    private static boolean isProse(String cell) {
        return WhiteSpace.count(cell) >= SENTENCE && Sentences.endsOne(cell);
    }

    private static void rows(Draft table, int column, List<Draft> parts) {
        if (!table.text().isEmpty()) parts.add(Draft.heading(table.text(), table.line(), 0, table.origin()));
        for (List<String> row : table.rows()) {
            StringBuilder name = new StringBuilder();
            for (int c = 0; c < row.size(); c++)
                if (c != column && !row.get(c).isEmpty() && !isProse(row.get(c)))
                    name.append(name.isEmpty() ? "" : ", ").append(row.get(c));
            if (!name.isEmpty()) parts.add(Draft.heading(name.toString(), table.line(), 6, table.origin()));
            for (int c = 0; c < row.size(); c++)
                if (c == column && !row.get(c).isEmpty() || isProse(row.get(c)))
                    parts.add(Draft.paragraph(row.get(c), table.line(), table.origin()));
        }
    }
}
