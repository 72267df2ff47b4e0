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
 * @param ref        Reelwright's own name for the job: campaign/subject/attempt, as in {@code 01J…/scene/3/1}
 * @param subject    what is bought
 * @param task       the provider's name for the job; null until it is known
 * @param reserved   the most that the job may cost, in micros
 * @param charged    what the job cost, in micros; null until it has ended
 * @param costSource where {@code charged} comes from; null until the job has ended
 * @param day        the day (UTC) whose budget pays for the job
 * @param sends      how often sending was started
 * @param refusals   how often the request certainly did not arrive
 * @param doubts     how often it was unknown whether the request had arrived
 * @param progress   0 to 1, as reported by the provider
 * @param overdue    whether the job takes longer than it should, so that its campaign need not wait for it
 * @param result     what the provider returned, in the provider's own format; null unless the job is done
 * @param why        why there is no result, or why the state is unknown; null while there is no problem
 * @param refusal    why another wording may succeed where this request failed; null when it would not
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
        Instant orderedAt,
        @Nullable Refusal refusal) {
    /** Creates a job that was not refused for its words. */
    public Job(
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
        this(
                ref,
                campaign,
                subject,
                attempt,
                provider,
                model,
                request,
                requestHash,
                state,
                task,
                reserved,
                charged,
                costSource,
                day,
                sends,
                refusals,
                doubts,
                progress,
                overdue,
                result,
                why,
                orderedAt,
                null);
    }

    private static JobSubject subject(String word) {
        return JobSubject.of(word).orElseThrow(() -> new IllegalStateException("unknown job subject: " + word));
    }

    /** A newer binary may know more refusals. */
    private static @Nullable Refusal refusal(@Nullable String name) {
        for (Refusal refusal : Refusal.values()) if (refusal.name().equals(name)) return refusal;
        return null;
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
                        .toInstant(),
                refusal(row.getString("refusal")));
    }
}
