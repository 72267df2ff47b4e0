package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import io.reelwright.campaign.Script.Role;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells a table: what it shows, its rows in the column that the topic asks for, and what follows from them. */
final class TableShape {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 12;
    /** Rows in one sentence, which is one scene. */
    private static final int MOST_IN_ONE = 3;
    /** From this ratio between the last and the first row on, the growth is the news. */
    private static final double GROWS = 2;

    private final Draft draft;
    private final Series series;

    /**
     * The column of a table that answers the topic.
     *
     * @param measure what its figures say, as in {@code average balance}
     * @param rows    label and figure of each row, the total left out
     */
    record Series(String measure, List<Row> rows) {
        Series {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param label what it is about, as it is spoken
     * @param shown its figure as it stands in the table
     * @param value its figure
     */
    record Row(String label, String shown, double value) {}

    TableShape(Draft draft, Series series) {
        this.draft = draft;
        this.series = series;
    }

    /** Returns the column that answers a topic {@code measure by group}, or a topic that names a column with its figures. */
    static Optional<Series> of(SourceDocument document, Topic topic, Worth worth) {
        Optional<String[]> by = topic.measureAndGroup();
        if (by.isEmpty()) return Optional.empty();
        Series best = null;
        double most = 0;
        for (Part part : document.parts()) {
            if (!(part instanceof Part.Table table)) continue;
            for (int column = 1; column < width(table); column++) {
                Optional<Series> series = column(table, column, by.get()[0]);
                if (series.isEmpty()) continue;
                String head = column < table.head().size() ? table.head().get(column) : "";
                double fit = worth.likeness(by.get()[0], head)
                        + overlap(by.get()[0], head)
                        + 0.5
                                * overlap(
                                        by.get()[1],
                                        table.head().isEmpty()
                                                ? ""
                                                : table.head().getFirst())
                        - 0.05 * column;
                if (best == null || Worth.rounded(fit) > most) {
                    best = series.get();
                    most = Worth.rounded(fit);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int width(Part.Table table) {
        return table.rows().stream().mapToInt(List::size).max().orElse(0);
    }

    private static double overlap(String a, String b) {
        Set<String> stems = new TreeSet<>(SearchWords.stems(a));
        int all = stems.size();
        stems.retainAll(SearchWords.stems(b));
        return all == 0 ? 0 : stems.size() / (double) all;
    }

    private static Optional<Series> column(Part.Table table, int column, String measure) {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            if (cells.size() <= column) continue;
            String label = label(cells.getFirst());
            Optional<Double> value = value(cells.get(column));
            boolean total = LinearRegex.contains(label, "(?i)\\b(total|overall|all ages|average|all)\\b");
            if (!label.isEmpty() && value.isPresent() && !total)
                rows.add(new Row(label, cells.get(column).strip(), value.get()));
        }
        return rows.size() >= LEAST_ROWS && rows.size() <= Part.Table.MOST_ROWS
                ? Optional.of(new Series(measure, rows))
                : Optional.empty();
    }

    /** Returns a label as it is spoken: {@code 25 to 34} for {@code 25-34}, {@code 65 and over} for {@code 65+}. */
    private static String label(String cell) {
        String text = cell.strip();
        text = LinearRegex.replaceAll(text, "(\\d)\\s?[-–—]\\s?(\\d)", "$1 to $2");
        text = LinearRegex.replaceAll(text, "^(\\d+)\\+$", "$1 and over");
        text = LinearRegex.replaceAll(text, "^<\\s?(\\d+)$", "under $1");
        text = LinearRegex.replaceAll(text, "(?i)^(younger|less) than ", "Under ");
        return text.length() > 40 ? "" : Wording.capitalised(text);
    }

    private static Optional<Double> value(String cell) {
        Matcher found =
                LinearRegex.matcher(cell, "^[^\\d]{0,4}(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?[^\\d]{0,12}$");
        if (!found.matches()) return Optional.empty();
        String whole = LinearRegex.replaceAll(found.group(1), ",", "");
        String part = found.group(2) == null ? "" : found.group(2);
        return Optional.of(Double.parseDouble(whole + part));
    }

    Narration write() {
        Narration narration = new Narration();
        narration.add(hook(), Role.HOOK, -1);
        List<Row> rows = fitting(draft.wishes().seconds() - narration.seconds(draft.pace()) - 2.5);
        int parts = (rows.size() + MOST_IN_ONE - 1) / MOST_IN_ONE;
        int size = (rows.size() + parts - 1) / parts;
        for (int from = 0; from < rows.size(); from += size)
            narration.add(
                    (from == 0 && isAverage() ? "On average, " : "")
                            + (from == 0 && isAverage()
                                    ? small(sentence(rows.subList(0, Math.min(rows.size(), size))))
                                    : sentence(rows.subList(from, Math.min(rows.size(), from + size)))),
                    Role.POINT,
                    -1);
        more(narration);
        return narration;
    }

    /** Returns the news of the column: how many times it grows from the first row to the last, or where it is highest. */
    private String hook() {
        Row first = series.rows().getFirst();
        Row last = series.rows().getLast();
        Row top = series.rows().stream()
                .reduce((a, b) -> b.value() > a.value() ? b : a)
                .orElse(first);
        String what = subject();
        boolean many = what.endsWith("s") && !what.endsWith("ss");
        if (top.equals(last) && first.value() > 0 && last.value() / first.value() >= GROWS && isRising())
            return shortest(
                    what,
                    (many ? " grow " : " grows ") + times(last.value() / first.value()) + " with "
                            + draft.topic().measureAndGroup().map(it -> it[1]).orElse("time") + ".");
        return shortest(what, (many ? " peak at " : " peaks at ") + small(top.label()) + ".");
    }

    /** Returns the sentence with the longest name of the measure that leaves it short enough. */
    private String shortest(String measure, String rest) {
        boolean many = measure.endsWith("s") && !measure.endsWith("ss");
        List<String> words = WhiteSpace.words(measure);
        for (int from = 0; from < words.size(); from++) {
            String name = String.join(" ", words.subList(from, words.size()));
            String text = Wording.capitalised((many ? "" : "the ") + name + rest);
            if (from == words.size() - 1
                    || draft.pace().of(text) <= draft.wishes().hook()) return text;
        }
        return Wording.capitalised(measure + rest);
    }

    /** Writes a label small within a sentence, unless it may be a name. */
    private static String small(String label) {
        return LinearRegex.contains(
                        label, "^(Under|Over|Younger|Older|Less|More|Up|About|At|From|Before|After|Below|Above) ")
                ? Wording.lowered(label, false)
                : label;
    }

    private String subject() {
        String measure = LinearRegex.replaceFirst(series.measure(), "(?i)^the ", "");
        return Wording.lowered(measure, measure.length() > 1 && Character.isUpperCase(measure.charAt(1)));
    }

    private boolean isAverage() {
        return CharacterClasses.lower(series.measure()).contains("average");
    }

    private boolean isRising() {
        for (int i = 1; i < series.rows().size(); i++)
            if (series.rows().get(i).value() < series.rows().get(i - 1).value()) return false;
        return true;
    }

    /** Returns a ratio with at most two digits: {@code 37-fold}, {@code 3.5-fold}. */
    private static String times(double ratio) {
        return ratio >= 10
                ? Math.round(ratio) + "-fold"
                : LinearRegex.replaceFirst(String.format(Locale.ROOT, "%.1f", ratio), "\\.0$", "") + "-fold";
    }

    /** Returns the rows that fit into the time: all of them, or evenly chosen ones with the first and the last. */
    private List<Row> fitting(double seconds) {
        List<Row> all = series.rows();
        for (int count = Math.min(MOST_ROWS, all.size()); count > 2; count--) {
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < count; k++) rows.add(all.get((int) Math.round(k * (all.size() - 1) / (count - 1.0))));
            if (draft.pace().paced(sentence(rows)) <= seconds) return rows;
        }
        return List.of(all.getFirst(), all.getLast());
    }

    private static String sentence(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String label = i == 0 ? row.label() : small(row.label());
            text.append(i == 0 ? "" : "; ")
                    .append(label)
                    .append(CharacterClasses.hasDigit(label) ? ": " : ", ")
                    .append(row.shown());
        }
        return text.append('.').toString();
    }

    /** Fills the rest of the time with what the text says about the figures. */
    private void more(Narration narration) {
        Selection selection = draft.selection();
        selection.hears(narration.told());
        selection.fill(draft.wishes().seconds() - narration.seconds(draft.pace()));
        draft.tell(narration, new ArrayList<>(selection.chosen()));
    }
}
