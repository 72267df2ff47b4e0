package io.reelwright.phase.script.story;

import io.reelwright.phase.script.story.TableShape.Row;
import io.reelwright.phase.script.story.TableShape.Series;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the table that answers a topic, and the column of it that is asked for. */
final class TableFit {
    private static final int LEAST_ROWS = 3;
    /** Likeness of topic and table from which the table is about the topic, when they share words as well. */
    private static final double ALIKE = 0.35;
    /** Parts above a table of which one may be its heading. */
    private static final int ABOVE = 5;

    private static final String FIGURES =
            "(?i)\\b(average|median|typical|costs?|prices?|rates?|salary|salaries|wages?|income|rent|weight|size|speed|lifespans?|life expectancy|statistics|figures|numbers|rank(?:ing|ings|ed)?|percent(?:age)?|best|worst|top|most|least|highest|lowest|largest|biggest|smallest|fastest|slowest|longest|shortest|oldest|youngest|richest|poorest|cheapest|safest|deadliest|tallest|deepest|heaviest|leading|compared?|comparison|versus|vs|how (?:many|much|long|old|far|tall|big|fast|often|deep|heavy|high|hot|cold|large|small))\\b";

    private static final String TOTAL = "(?i)\\b(total|overall|all ages|average|all|sum|mean)\\b";

    private static final String REST = "(?i)(?:all )?(?:others?|misc\\w*|unknown|rest)";

    private static final String CHANGE = "(?i).*\\b(?:increase|change|growth|decrease|decline|difference|rise)\\b.*";

    private static final String YEAR = "(?i).*\\b(?:19|20)\\d\\d\\b.*";

    private final Topic topic;
    private final Worth worth;
    private final SourceDocument document;

    private TableFit(SourceDocument document, Topic topic, Worth worth) {
        this.document = document;
        this.topic = topic;
        this.worth = worth;
    }

    /** Returns the column that answers a topic which asks for figures; empty when the topic does not, or no table answers it. */
    static Optional<Series> of(SourceDocument document, Topic topic, Worth worth) {
        boolean asks = topic.measureAndGroup().isPresent() || LinearRegex.contains(topic.text(), FIGURES);
        if (!asks || topic.promised() > 0 || topic.kind() == Topic.Kind.HOW_TO) return Optional.empty();
        return new TableFit(document, topic, worth).best();
    }

    private Optional<Series> best() {
        Series best = null;
        double most = 0;
        for (Part part : document.parts()) {
            if (!(part instanceof Part.Table table)) continue;
            double fit = fit(table);
            if (fit <= 0) continue;
            int labels = labels(table);
            for (int column = 0; column < width(table); column++) {
                if (column == labels) continue;
                Optional<Series> series = column(table, labels, column);
                if (series.isEmpty()) continue;
                double whole = Worth.rounded(fit + asked(table, labels, column));
                if (best == null || whole > most) {
                    best = series.get();
                    most = whole;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns how well a table fits the topic, 0 for not at all. A topic {@code what by what} wants any table. */
    private double fit(Part.Table table) {
        String context = context(table);
        double shared =
                Math.max(overlap(topic.text(), context), 0.8 * overlap(topic.text(), context + " " + names(table)));
        double alike = worth.toTopic(context);
        if (topic.measureAndGroup().isPresent()) return 0.1 + shared + Math.max(0, alike);
        boolean fits = alike >= ALIKE && shared >= 0.25 || shared >= 0.6;
        return fits ? shared + Math.max(0, alike) : 0;
    }

    /** Returns what is said of a table: its caption, its head and the heading above it. */
    private String context(Part.Table table) {
        StringBuilder words = new StringBuilder();
        for (int i = table.index() - 1; i >= 0 && i >= table.index() - ABOVE; i--)
            if (document.parts().get(i) instanceof Part.Heading heading) {
                words.append(heading.text()).append(". ");
                break;
            }
        if (words.isEmpty() && document.title() != null)
            words.append(document.title()).append(". ");
        if (table.caption() != null) words.append(table.caption()).append(' ');
        return words.append(String.join(", ", table.head())).toString();
    }

    private static String names(Part.Table table) {
        StringBuilder names = new StringBuilder();
        for (List<String> row : table.rows())
            if (!row.isEmpty()) names.append(row.getFirst()).append(' ');
        return names.toString();
    }

    private static int width(Part.Table table) {
        return table.rows().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Returns the column with the labels: the first, or the second where the first one counts the rows. */
    private static int labels(Part.Table table) {
        int rank = 0;
        for (List<String> row : table.rows()) {
            String first = row.isEmpty() ? "" : LinearRegex.replaceAll(row.getFirst(), "[.#)\\s]", "");
            if (CharacterClasses.areDigits(first, 1, 3) && Integer.parseInt(first) == rank + 1) rank++;
        }
        return rank >= LEAST_ROWS && rank * 10 >= table.rows().size() * 8 && width(table) > 1 ? 1 : 0;
    }

    /** Returns how well a column fits what is asked: by the words above it, by what its figures count, by its year. */
    private double asked(Part.Table table, int labels, int column) {
        String measure = topic.measureAndGroup().map(it -> it[0]).orElse(topic.text());
        String group = topic.measureAndGroup().map(it -> it[1]).orElse("");
        String head = column < table.head().size() ? table.head().get(column) : "";
        String over = labels < table.head().size() ? table.head().get(labels) : "";
        double fit = overlap(measure, head) + 0.5 * overlap(group, over) - 0.05 * column;
        if (!head.isEmpty()) fit += worth.likeness(measure, head);
        if (LinearRegex.matches(head, YEAR) && !LinearRegex.matches(topic.text(), YEAR))
            fit += latest(table, column) ? 0.6 : 0.1;
        if (labels == 1 && column == 0) fit -= 0.3;
        return fit + (unit(table, column) == wanted() ? 0.5 : 0);
    }

    private static boolean latest(Part.Table table, int column) {
        String year = LinearRegex.replaceAll(table.head().get(column), "^.*\\b((?:19|20)\\d\\d)\\b.*$", "$1");
        return table.head().stream()
                .filter(it -> LinearRegex.matches(it, YEAR))
                .map(it -> LinearRegex.replaceAll(it, "^.*\\b((?:19|20)\\d\\d)\\b.*$", "$1"))
                .allMatch(it -> it.compareTo(year) <= 0);
    }

    private static Cell.Unit unit(Part.Table table, int column) {
        String head = column < table.head().size() ? table.head().get(column) : "";
        for (List<String> row : table.rows())
            if (column < row.size() && Cell.of(row.get(column)).isPresent()) {
                Cell.Unit unit = Cell.Unit.of(row.get(column));
                return unit == Cell.Unit.COUNT ? Cell.Unit.of("0 " + head) : unit;
            }
        return Cell.Unit.COUNT;
    }

    private Cell.Unit wanted() {
        String lower = CharacterClasses.lower(topic.text());
        if (LinearRegex.contains(lower, "\\b(percent|percentage|share|rate|increase|growth|change)\\b"))
            return Cell.Unit.SHARE;
        if (LinearRegex.contains(lower, "\\b(how long|how old|lifespans?|last|duration|age|time)\\b"))
            return Cell.Unit.TIME;
        if (LinearRegex.contains(
                lower,
                "\\b(costs?|prices?|salary|salaries|wages?|income|rent|earn|pay|cheap\\w*|expensive|balance|worth|how much)\\b"))
            return Cell.Unit.MONEY;
        if (LinearRegex.contains(lower, "\\b(heavy|heaviest|weight|weigh|size|big|large|biggest|largest)\\b"))
            return Cell.Unit.WEIGHT;
        if (LinearRegex.contains(lower, "\\b(tall|tallest|high|deep|deepest|far|height|length|depth|distance)\\b"))
            return Cell.Unit.LENGTH;
        return Cell.Unit.COUNT;
    }

    private static double overlap(String a, String b) {
        Set<String> stems = new TreeSet<>(SearchWords.stems(a));
        int all = stems.size();
        stems.retainAll(SearchWords.stems(b));
        return all == 0 ? 0 : stems.size() / (double) all;
    }

    private Optional<Series> column(Part.Table table, int labels, int column) {
        List<Row> rows = new ArrayList<>();
        Row total = null;
        for (List<String> cells : table.rows()) {
            if (cells.size() <= column || cells.size() <= labels) continue;
            String label = label(cells.get(labels));
            Optional<Cell> cell = Cell.of(cells.get(column));
            if (label.isEmpty() || cell.isEmpty() || Cell.of(cells.get(labels)).isPresent() && labels == 1) continue;
            Row row = new Row(label, cell.get().shown(), cell.get().value());
            if (LinearRegex.contains(label, TOTAL)) total = row;
            else if (!LinearRegex.matches(label, REST)) rows.add(row);
        }
        if (rows.size() < LEAST_ROWS || rows.size() * 10 < table.rows().size() * 6) return Optional.empty();
        boolean ranks = labels == 1 && column == 0;
        String head = column < table.head().size() ? table.head().get(column) : "";
        String over = labels < table.head().size() ? table.head().get(labels) : "";
        return Optional.of(new Series(
                topic.measureAndGroup().map(it -> it[0]).orElse(head),
                over,
                rows,
                total,
                change(table, labels),
                ranks,
                parted(table, labels, column)));
    }

    /** Returns the row with the largest change, where a column tells how much each has changed. */
    private static @Nullable Row change(Part.Table table, int labels) {
        Row most = null;
        for (int column = 0; column < table.head().size(); column++) {
            if (column == labels || !LinearRegex.matches(table.head().get(column), CHANGE)) continue;
            for (List<String> cells : table.rows()) {
                if (cells.size() <= column) continue;
                String label = label(cells.get(labels));
                Optional<Cell> cell = Cell.of(cells.get(column));
                boolean named =
                        !label.isEmpty() && !LinearRegex.contains(label, TOTAL) && !LinearRegex.matches(label, REST);
                if (cell.isEmpty() || !named) continue;
                double value = Math.abs(cell.get().value());
                if (most == null || value > Math.abs(most.value()))
                    most = new Row(label, cell.get().shown(), value);
            }
        }
        return most;
    }

    /** Returns whether another column has figures of the same kind. */
    private static boolean parted(Part.Table table, int labels, int column) {
        for (int other = 0; other < width(table); other++) {
            int at = other;
            boolean figures = at != column
                    && at != labels
                    && table.rows().stream()
                            .anyMatch(row ->
                                    at < row.size() && Cell.of(row.get(at)).isPresent());
            if (figures && !(labels == 1 && at == 0) && unit(table, at) == unit(table, column)) return true;
        }
        return false;
    }

    /** Returns a label as it is spoken: {@code 25 to 34} for {@code 25-34}, {@code 65 and over} for {@code 65+}. */
    private static String label(String cell) {
        String text = LinearRegex.replaceAll(cell.strip(), "\\[\\w{1,3}\\]|[*†‡]+$", "");
        text = LinearRegex.replaceAll(text, "(\\d)\\s?[-–—]\\s?(\\d)", "$1 to $2");
        text = LinearRegex.replaceAll(text, "^(\\d+)\\+$", "$1 and over");
        text = LinearRegex.replaceAll(text, "^<\\s?(\\d+)$", "under $1");
        text = LinearRegex.replaceAll(text, "(?i)^(younger|less) than ", "Under ");
        text = LinearRegex.replaceAll(text, "\\s?\\([^()]{1,60}\\)$", "");
        return text.length() > 48 || WhiteSpace.count(text) > 7 ? "" : Wording.capitalised(text);
    }
}
