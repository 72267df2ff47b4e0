package io.reelwright.cli.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads comma-separated values as defined by RFC 4180, and as programs and people write them besides: with other separators ({@link
 * CsvForm}), with spaces around fields, and with lines that end in CR, LF or both.
 */
final class Csv {
    private Csv() {}

    /** @param line line on which the record begins, from 1 */
    record Row(int line, List<String> fields) {}

    /**
     * Returns the records; those without any text are left out. Fields that are not quoted have no spaces at their ends.
     *
     * @param problems receives a quote that is not closed, or that is not doubled; the records before it are returned
     */
    static List<Row> rows(String text, LineProblems problems) {
        List<Row> rows = new ArrayList<>();
        CsvForm form = CsvForm.of(text);
        int line = 1 + form.skipped();
        // Empty lines are read as records, so that each record begins on the line after the one before.
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(form.delimiter())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(form.text(), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                List<String> fields = records.next().toList();
                if (!fields.stream().allMatch(String::isBlank)) rows.add(new Row(line, fields));
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1 + form.skipped();
            }
        } catch (UncheckedIOException broken) {
            problems.add(line, why(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
        return rows;
    }

    private static String why(UncheckedIOException broken) {
        return String.valueOf(broken.getMessage()).contains("EOF")
                ? "a quote is opened and never closed"
                : "text follows a closing quote; double each quote inside a quoted field (\"\")";
    }
}
