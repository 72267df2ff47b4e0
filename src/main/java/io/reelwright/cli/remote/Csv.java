package io.reelwright.cli.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 has them: quotes around what holds commas, lines or (doubled) quotes. Where the
 * first line has semicolons and no comma, they part the fields, as Excel writes them in many countries.
 */
final class Csv {
    private final List<Row> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int began = 1;

    private Csv() {}

    /** @param line where it begins, from 1 */
    record Row(int line, List<String> fields) {}

    /**
     * The rows; empty lines are left out.
     *
     * @param file for messages
     * @throws IOException when a quote is not closed
     */
    static List<Row> rows(Path file, String text) throws IOException {
        String first = text.lines().findFirst().orElse("");
        char comma = first.contains(";") && !first.contains(",") ? ';' : ',';
        return new Csv().read(file, text, comma);
    }

    private List<Row> read(Path file, String text, char comma) throws IOException {
        boolean quoted = false;
        int opened = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') line++;
            if (quoted) {
                if (c != '"') field.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') field.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                opened = line;
            } else if (c == comma) {
                row.add(taken());
            } else if (c == '\n') {
                end();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (quoted) throw new IOException(file + ", line " + opened + ": a quote is opened and never closed");
        end();
        return rows;
    }

    private void end() {
        row.add(taken());
        if (row.size() > 1 || !row.getFirst().isBlank()) rows.add(new Row(began, row));
        row = new ArrayList<>();
        began = line;
    }

    private String taken() {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
