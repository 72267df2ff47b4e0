package io.reelwright.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored job.
 *
 * @param ref        our own name for it: campaign/subject/attempt, as in {@code 01J…/scene/3/1}
 * @param subject    what is bought
 * @param task       the provider's name for it; null until it is known
 * @param reserved   the most that it may cost, in micros
 * @param charged    what it did cost, in micros; null until it has ended
 * @param costSource who said so; null until it has ended
 * @param day        the day (UTC) whose budget bears it
 * @param sends      how often it was about to be sent
 * @param refusals   how often it surely did not arrive
 * @param doubts     how often nobody knew whether it had arrived
 * @param progress   0 to 1, as the provider tells it
 * @param overdue    whether it takes longer than it should, so that its campaign need not wait for it
 * @param result     what the provider gave, in the provider's own words; null unless it is done
 * @param why        why it gave nothing, or why nobody knows; null while all goes well
 */
public record Job(
        String ref,
        String campaign,
        JobSubject subject,
        int attempt,
        String provider,
        String model,
        String request,
        String requestHash,
        JobState state,
        @Nullable String task,
        long reserved,
        @Nullable Long charged,
        @Nullable CostSource costSource,
        LocalDate day,
        int sends,
        int refusals,
        int doubts,
        double progress,
        boolean overdue,
        @Nullable String result,
        @Nullable String why,
        Instant orderedAt) {
    private static JobSubject subject(String word) {
        return JobSubject.of(word)
                .orElseThrow(() -> new IllegalStateException("a job for " + word + ", which is nothing known"));
    }

    static Job from(ResultSet row) throws SQLException {
        String source = row.getString("cost_source");
        return new Job(
                row.getString("ref"),
                row.getString("campaign"),
                subject(row.getString("subject")),
                row.getInt("attempt"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("request"),
                row.getString("request_hash"),
                JobState.valueOf(row.getString("state")),
                row.getString("task"),
                row.getLong("reserved"),
                row.getObject("charged", Long.class),
                source == null ? null : CostSource.valueOf(source),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getInt("sends"),
                row.getInt("refusals"),
                row.getInt("doubts"),
                row.getDouble("progress"),
                row.getBoolean("overdue"),
                row.getString("result"),
                row.getString("why"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant());
    }
}
