package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists campaigns, newest first. */
public final class CampaignList {
    private static final String COLUMNS =
            "id, state #>> '{campaign,brief,topic}' AS topic, phase, held, tier, created_at, updated_at, last_seq,"
                    + " coalesce((SELECT b.spent FROM budgets b WHERE b.scope = 'campaign ' || campaigns.id), 0) AS spent";

    private final Database database;
    private final CampaignCounts counts;

    /** Searches read many rows, so at most two of them run at the same time. */
    private final Semaphore searches = new Semaphore(2, true);

    public CampaignList(Database database) {
        this.database = database;
        this.counts = new CampaignCounts(database);
    }

    /**
     * A campaign's entry in the list.
     *
     * @param topic   null when the row's state cannot be read
     * @param phase   name of the {@link Phase}, as it is stored
     * @param held    where the campaign waits for approval; null when it does not
     * @param lastSeq number of the newest event
     * @param spent   cost of its paid jobs that have ended, in micros
     */
    public record Line(
            String id,
            @Nullable String topic,
            String phase,
            @Nullable PendingApproval held,
            String tier,
            Instant createdAt,
            Instant updatedAt,
            long lastSeq,
            long spent) {
        /** Returns whether the campaign is in a final phase. */
        public boolean hasEnded() {
            return Arrays.stream(Phase.values())
                    .anyMatch(known -> known.isEnd() && known.name().equals(phase));
        }
    }

    /**
     * The filters of a list.
     *
     * @param project only campaigns of this project; null for all projects
     * @param phase   only campaigns in this phase; null for all phases
     * @param topic   only campaigns in whose topic each of these words begins a word, ignoring case; null for all. Only the first
     *                eight words count
     * @param before  only campaigns older than the campaign with this id; null to begin with the newest
     * @param limit   maximum number of campaigns
     */
    public record Wish(
            @Nullable String project,
            @Nullable Phase phase,
            @Nullable String topic,
            @Nullable String before,
            int limit) {}

    /** Returns the campaigns that match. The ids are selected first by narrow columns; only then are the states of the page read. */
    public List<Line> list(Wish wish) {
        StringBuilder sql = new StringBuilder("SELECT c.id FROM campaigns c");
        if (wish.topic() != null) sql.append(" JOIN campaign_topics t ON t.campaign = c.id");
        sql.append(" WHERE true");
        if (wish.project() != null) sql.append(" AND c.project = :project");
        if (wish.phase() != null) sql.append(" AND c.phase = :phase");
        if (wish.topic() != null) sql.append(topic(wish.project()));
        if (wish.before() != null) sql.append(" AND c.id < :before");
        sql.append(" ORDER BY c.id DESC LIMIT :limit");
        String page = "SELECT " + COLUMNS + " FROM campaigns WHERE id IN (" + sql + ") ORDER BY id DESC";
        boolean search = wish.topic() != null || wish.phase() != null;
        return search ? searched(() -> lines(page, wish)) : lines(page, wish);
    }

    private List<Line> searched(Supplier<List<Line>> search) {
        try {
            if (!searches.tryAcquire(1, TimeUnit.SECONDS)) throw DatabaseBusy.crowded();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DatabaseBusy.crowded();
        }
        try {
            return search.get();
        } finally {
            searches.release();
        }
    }

    private List<Line> lines(String page, Wish wish) {
        return database.transaction(handle -> {
            Query query = handle.createQuery(page).bind("limit", wish.limit());
            if (wish.project() != null) query.bind("project", wish.project());
            if (wish.phase() != null) query.bind("phase", wish.phase().name());
            if (wish.topic() != null) query.bind("topic", wish.topic());
            if (wish.before() != null) query.bind("before", wish.before());
            return query.map((row, _) -> line(row)).list();
        });
    }

    private static String topic(@Nullable String project) {
        return project == null
                ? " AND position(lower(:topic) IN lower(t.topic)) > 0"
                : " AND t.project = :project AND t.words @@ topic_query(:project, :topic)";
    }

    /** Returns one campaign; empty when the project (null: any project) has no campaign with that id. */
    public Optional<Line> find(String id, @Nullable String project) {
        String sql = "SELECT " + COLUMNS + " FROM campaigns WHERE id = ? AND (CAST(? AS text) IS NULL OR project = ?)";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, id)
                .bind(1, project)
                .bind(2, project)
                .map((row, _) -> line(row))
                .findOne());
    }

    /** Returns the number of campaigns in each phase. The numbers may be slightly old, as a call does not count the table. */
    public List<Count> counts() {
        return counts.latest();
    }

    /** The number of campaigns in one phase. */
    public record Count(String phase, long campaigns) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("topic"),
                row.getString("phase"),
                held(row.getString("held")),
                row.getString("tier"),
                time(row, "created_at"),
                time(row, "updated_at"),
                row.getLong("last_seq"),
                row.getLong("spent"));
    }

    private static @Nullable PendingApproval held(@Nullable String text) {
        try {
            return PendingApproval.of(text);
        } catch (RuntimeException unreadable) {
            return null; // One unreadable campaign must not make the whole list fail.
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
