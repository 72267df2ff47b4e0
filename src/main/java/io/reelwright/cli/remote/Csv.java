package io.reelwright.cli.remote;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them: quotes around what holds commas, lines or (doubled) quotes. */
final class Csv {
    private Csv() {}

    /** The rows; empty lines are left out. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') field.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') field.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                row.add(taken(field));
            } else if (c == '\n') {
                end(rows, row, field);
                row = new ArrayList<>();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        end(rows, row, field);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder field) {
        row.add(taken(field));
        if (row.size() > 1 || !row.getFirst().isBlank()) rows.add(row);
    }

    private static String taken(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
