package io.reelwright.event.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the events of all campaigns.
 *
 * @param transaction number of the transaction that wrote the event, as Postgres gives them out
 * @param row         the event's place in the table
 */
public record EventPosition(long transaction, long row) implements Comparable<EventPosition> {
    private static final Comparator<EventPosition> ORDER =
            Comparator.comparingLong(EventPosition::transaction).thenComparingLong(EventPosition::row);

    private static final Pattern WORD = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})");

    /** As one opaque word; {@code epoch} tells databases apart, in which the numbers mean other things. */
    public String word(String epoch) {
        return epoch + "-" + transaction + "-" + row;
    }

    /** The place that a word names; empty when it is none of this database. */
    public static Optional<EventPosition> of(String word, String epoch) {
        Matcher parts = WORD.matcher(word);
        if (!parts.matches() || !parts.group(1).equals(epoch)) return Optional.empty();
        return Optional.of(new EventPosition(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    @Override
    public int compareTo(EventPosition other) {
        return ORDER.compare(this, other);
    }
}
