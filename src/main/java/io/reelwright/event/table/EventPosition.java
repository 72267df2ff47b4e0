package io.reelwright.event.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in the events of all campaigns.
 *
 * @param transaction number that Postgres assigned to the transaction that wrote the event
 * @param row         the event's position in the table
 */
public record EventPosition(long transaction, long row) implements Comparable<EventPosition> {
    private static final Comparator<EventPosition> ORDER =
            Comparator.comparingLong(EventPosition::transaction).thenComparingLong(EventPosition::row);

    private static final Pattern WORD = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})");

    /**
     * Encodes the position as one opaque word. {@code epoch} identifies the database, as the numbers mean something else in another one.
     */
    public String word(String epoch) {
        return epoch + "-" + transaction + "-" + row;
    }

    /** Parses a position; empty when it is not valid or belongs to another database. */
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
