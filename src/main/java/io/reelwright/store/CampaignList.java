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

/** Campaigns at a glance, newest first. */
public final class CampaignList {
    private static final String COLUMNS =
            "id, state #>> '{campaign,brief,topic}' AS topic, phase, held, tier, created_at, updated_at, last_seq";

    private final Database database;
    private final CampaignCounts counts;

    /** Searches look at many rows: however many ask, they take two connections. */
    private final Semaphore searches = new Semaphore(2, true);

    public CampaignList(Database database) {
        this.database = database;
        this.counts = new CampaignCounts(database);
    }

    /**
     * A campaign in one line.
     *
     * @param topic   null when its row cannot be read
     * @param phase   name of the {@link Phase}, as it is stored
     * @param held    where it waits for somebody to let it go on; null when it does not
     * @param lastSeq number of its newest event
     */
    public record Line(
            String id,
            @Nullable String topic,
            String phase,
            @Nullable PendingApproval held,
            String tier,
            Instant createdAt,
            Instant updatedAt,
            long lastSeq) {
        /** Whether nothing more is done in it. */
        public boolean hasEnded() {
            return Arrays.stream(Phase.values())
                    .anyMatch(known -> known.isEnd() && known.name().equals(phase));
        }
    }

    /**
     * What to list.
     *
     * @param project whose campaigns; null for everybody's
     * @param phase   only those that stand there; null for all
     * @param topic   only those in whose topic each of these words begins a word, whatever the case; null for all. The first eight
     *                words count
     * @param before  only those older than the campaign of this id; null to begin with the newest
     * @param limit   how many at most
     */
    public record Wish(
            @Nullable String project,
            @Nullable Phase phase,
            @Nullable String topic,
            @Nullable String before,
            int limit) {}

    /** What is listed is chosen first by what is narrow, and only then are the states of a page looked into. */
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

    /** One campaign; empty when there is none of that id in the project (null: in any). */
    public Optional<Line> find(String id, @Nullable String project) {
        String sql = "SELECT " + COLUMNS + " FROM campaigns WHERE id = ? AND (CAST(? AS text) IS NULL OR project = ?)";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, id)
                .bind(1, project)
                .bind(2, project)
                .map((row, _) -> line(row))
                .findOne());
    }

    /**
     * How many campaigns stand in each phase, as it was a short while ago: nobody who asks makes the table be counted.
     */
    public List<Count> counts() {
        return counts.latest();
    }

    /** Campaigns in one phase. */
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
                row.getLong("last_seq"));
    }

    private static @Nullable PendingApproval held(@Nullable String text) {
        try {
            return PendingApproval.of(text);
        } catch (RuntimeException unreadable) {
            return null; // Who lists campaigns is not stopped by one of them.
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
