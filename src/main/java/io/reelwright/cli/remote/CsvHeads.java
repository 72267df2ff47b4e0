package io.reelwright.cli.remote;

import io.reelwright.order.NearestMatch;
import io.reelwright.order.OrderFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first row of a list, which names the fields of the orders. A list of one column needs none: it is a list of topics. */
final class CsvHeads {
    /** Fields of an order, and the key that a list may give it. */
    private static final Set<String> FIELDS =
            Stream.concat(OrderFields.NAMES.stream(), Stream.of("key")).collect(Collectors.toUnmodifiableSet());

    /** What people write over a column of topics. */
    private static final Set<String> OTHER_HEADS = Set.of(
            "topics",
            "title",
            "titles",
            "name",
            "names",
            "subject",
            "subjects",
            "idea",
            "ideas",
            "theme",
            "themes",
            "video",
            "videos",
            "text",
            "thema",
            "themen",
            "titel",
            "titre",
            "sujet",
            "tema");

    private CsvHeads() {}

    /** Returns a head as fields are named: {@code " Stop After"} becomes {@code stop_after}. */
    static String field(String head) {
        return stripped(head).toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Returns the text without spaces at both ends, no-break spaces included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char mark) {
        return Character.isWhitespace(mark) || Character.isSpaceChar(mark) || mark == '\uFEFF' || mark == '\u200B';
    }

    /** Returns whether a cell of the first row names a field. */
    static boolean isKnown(String cell) {
        return FIELDS.contains(field(cell.replace("\"", "")));
    }

    /**
     * Returns why the first row cannot be used, when it names no field at all; empty when it does, or when the list is one of
     * topics.
     *
     * @param columns maximum number of cells in a row of the list
     */
    static Optional<String> trouble(List<String> first, int columns) {
        if (first.stream().anyMatch(CsvHeads::isKnown)) return Optional.empty();
        String name = first.stream()
                .map(CsvHeads::field)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        if (columns == 1) {
            boolean head = OTHER_HEADS.contains(name)
                    || NearestMatch.to(name, Set.of("topic")).isPresent();
            return head
                    ? Optional.of("has the word " + name + ", which is no field; write topic there, or above it")
                    : Optional.empty();
        }
        Optional<String> near = OTHER_HEADS.contains(name) ? Optional.of("topic") : NearestMatch.to(name, FIELDS);
        if (near.isPresent() && name.indexOf('_') < 0)
            return Optional.of("names the column " + name + ", which is no field; write " + near.get());
        return Optional.of("names no field; write the names above the columns, such as topic,seconds, and quote texts"
                + " that contain the separator");
    }
}
