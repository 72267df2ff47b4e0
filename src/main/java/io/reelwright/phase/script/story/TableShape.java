package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a table: its most striking figure, what is measured, the rows that the topic asks for, and what follows from them. */
final class TableShape {
    private static final int MOST_ROWS = 12;
    /** Rows in one sentence, which is one scene. */
    private static final int MOST_IN_ONE = 3;
    /** From this ratio between the last and the first row on, the growth is the news. */
    private static final double GROWS = 2;
    /** Maximum number of words of a name of what is measured. */
    private static final int NAME = 10;

    /** Seconds that are kept for what follows the rows. */
    private static final double REST = 2.5;

    private static final List<String> RANKS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Draft draft;
    private final Series series;
    private final RowNames names;

    /**
     * The column of a table that answers the topic.
     *
     * @param measure what its figures say, as in {@code average balance}; empty when nothing tells it
     * @param group   what its rows are, as in {@code Age}; empty when nothing tells it
     * @param rows    label and figure of each row, the total left out
     * @param total   the row that sums them up
     * @param change  the row that has changed most, with its change, where a column tells it
     * @param ranks   whether the figures are nothing but ranks
     * @param parted  whether other columns have figures of the same kind, so that the head names a part of them
     */
    record Series(
            String measure,
            String group,
            List<Row> rows,
            @Nullable Row total,
            @Nullable Row change,
            boolean ranks,
            boolean parted) {
        Series {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param label what it is about, as it is spoken
     * @param shown its figure as it is spoken
     * @param value its figure
     */
    record Row(String label, String shown, double value) {}

    TableShape(Draft draft, Series series) {
        this.draft = draft;
        this.series = series;
        this.names = RowNames.of(series.rows());
    }

    /** Returns the column that answers a topic which asks for figures; empty when the topic does not, or no table answers it. */
    static Optional<Series> of(SourceDocument document, Topic topic, Worth worth) {
        return TableFit.of(document, topic, worth);
    }

    Narration write() {
        Narration narration = new Narration();
        String first = hook();
        narration.add(first, Role.HOOK, -1);
        String measured = measured();
        if (!measured.isEmpty()) narration.add(measured, Role.POINT, -1);
        List<Row> rows = fitting(draft.wishes().seconds() - narration.seconds(draft.pace()) - REST);
        int parts = (rows.size() + MOST_IN_ONE - 1) / MOST_IN_ONE;
        int size = parts == 0 ? 1 : (rows.size() + parts - 1) / parts;
        for (int from = 0; from < rows.size(); from += size) {
            String said = sentence(rows.subList(from, Math.min(rows.size(), from + size)), from > 0);
            narration.add(
                    from == 0 && isAverage() ? "On average, " + Wording.lowered(said, false) : said, Role.POINT, -1);
        }
        Row change = series.change();
        if (change != null)
            narration.add("The biggest change is " + change.shown() + " for " + names.of(change) + ".", Role.POINT, -1);
        more(narration);
        return narration;
    }

    /** Returns the most striking figure: the total or the row that is asked for, how it grows, or which row has the most. */
    private String hook() {
        if (draft.topic().measureAndGroup().isPresent()) return peak();
        Row total = series.total();
        if (total != null && asksForAll()) return "The " + allOf(total.label()) + " is " + total.shown() + ".";
        List<Row> named = named();
        if (named.size() == 1)
            return "For " + names.of(named.getFirst()) + ", it is "
                    + named.getFirst().shown() + ".";
        Row striking = striking();
        String name = names.of(striking);
        if (series.ranks()) return "Number one is " + name + ".";
        String first = wantsLeast() ? "The lowest is " + name : Wording.capitalised(name) + " comes first";
        String whole = first + ", with " + striking.shown() + ".";
        return draft.pace().of(whole) > draft.wishes().hook() ? first + "." : whole;
    }

    private static String allOf(String label) {
        return LinearRegex.contains(label, "(?i)\\b(average|mean)\\b") ? "average" : "total";
    }

    private boolean asksForAll() {
        return LinearRegex.contains(draft.topic().text(), "(?i)\\b(average|total|overall|whole|all|typical|in all)\\b");
    }

    private boolean wantsLeast() {
        return LinearRegex.contains(
                draft.topic().text(), "(?i)\\b(least|lowest|smallest|cheapest|shortest|fewest|slowest|lightest)\\b");
    }

    private Row striking() {
        Comparator<Row> order = Comparator.comparingDouble(Row::value);
        boolean least = series.ranks() || wantsLeast();
        return series.rows().stream()
                .min(least ? order : order.reversed())
                .orElse(series.rows().getFirst());
    }

    /** Returns the rows whose label the topic names. */
    private List<Row> named() {
        Set<String> asked = draft.topic().stems();
        List<Row> named = new ArrayList<>();
        for (Row row : series.rows()) {
            List<String> stems = SearchWords.stems(row.label());
            if (!stems.isEmpty() && asked.containsAll(stems)) named.add(row);
        }
        return named.size() * 2 > series.rows().size() ? List.of() : named;
    }

    /** Returns a sentence that says what is measured; empty when the table or the topic has said it. */
    private String measured() {
        if (draft.topic().measureAndGroup().isPresent() || series.ranks()) return "";
        String asked = Asked.of(draft.topic().text());
        if (!asked.isEmpty()) return "The figures show " + asked + ".";
        String measure = series.measure();
        if (measure.isBlank()) return "";
        if (WhiteSpace.count(measure) > NAME || LinearRegex.contains(measure, "[.!?…:]$")) return "";
        boolean year = LinearRegex.matches(measure, "(?i)(?:(?:end|mid|early|late|start)(?: of)? )?(?:19|20)\\d\\d");
        if (year) return "The figures are from " + small(lowered(measure)) + ".";
        if (series.parted()) return "The figures are for " + lowered(measure) + ".";
        String group = series.group();
        boolean grouped = WhiteSpace.count(group) > 0
                && WhiteSpace.count(group) <= 3
                && !LinearRegex.contains(group, "[.!?…:#]$")
                && !CharacterClasses.hasDigit(measure);
        return "The figures show the " + lowered(measure) + (grouped ? " by " + lowered(group) : "") + ".";
    }

    private static String lowered(String words) {
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return Wording.lowered(LinearRegex.replaceFirst(words, "(?i)^the ", ""), capitals);
    }

    /** Returns the news of a measure by a group: how many times it grows from the first row to the last, or where it is highest. */
    private String peak() {
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

    /**
     * Returns the rows that fit into the time, in the order of the table: all of them; otherwise those the topic names, the highest and the
     * lowest, the first and the last, and then evenly chosen ones.
     */
    private List<Row> fitting(double seconds) {
        List<Row> all = series.rows();
        // A list that breaks off and goes on with its last number sounds as if something was missing.
        if (series.ranks()) return all.stream().limit(MOST_IN_ONE).toList();
        Set<Row> wanted = new LinkedHashSet<>(named());
        wanted.add(striking());
        wanted.add(all.stream().max(Comparator.comparingDouble(Row::value)).orElse(all.getFirst()));
        wanted.add(all.stream().min(Comparator.comparingDouble(Row::value)).orElse(all.getLast()));
        wanted.add(all.getFirst());
        wanted.add(all.getLast());
        for (int count = Math.min(MOST_ROWS, all.size()); count > 2; count--) {
            Set<Row> chosen = new LinkedHashSet<>();
            for (Row row : wanted) if (chosen.size() < count) chosen.add(row);
            for (int k = 0; k < count && chosen.size() < count; k++)
                chosen.add(all.get((int) Math.round(k * (all.size() - 1) / (count - 1.0))));
            for (Row row : all) if (chosen.size() < count) chosen.add(row);
            List<Row> rows = all.stream().filter(chosen::contains).toList();
            if (draft.pace().paced(sentence(rows, false)) <= seconds) return rows;
        }
        return all.stream()
                .filter(row -> row.equals(striking()) || row.equals(all.getLast()) || row.equals(all.getFirst()))
                .limit(2)
                .toList();
    }

    /** Returns one sentence for some rows; {@code again} when another one has begun the list. */
    private String sentence(List<Row> rows, boolean again) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String before = i == 0 ? "" : i == rows.size() - 1 ? " and " : ", ";
            text.append(before).append(said(rows.get(i), i == 0, again));
        }
        return Wording.capitalised(text.append('.').toString());
    }

    private String said(Row row, boolean first, boolean again) {
        String name = names.of(row);
        if (series.ranks()) {
            int rank = (int) row.value();
            String place = rank >= 1 && rank <= RANKS.size() ? RANKS.get(rank - 1) : "number " + rank;
            return place + (first ? " is " : " ") + name;
        }
        if (again) return "for " + name + (first ? " it is " : " ") + row.shown();
        return (first ? "it is " : "") + row.shown() + " for " + name;
    }

    /** Fills the rest of the time with what the text says about the figures. */
    private void more(Narration narration) {
        Selection selection = draft.selection();
        selection.hears(narration.told());
        selection.fill(draft.wishes().seconds() - narration.seconds(draft.pace()));
        draft.tell(narration, new ArrayList<>(selection.chosen()));
    }
}
