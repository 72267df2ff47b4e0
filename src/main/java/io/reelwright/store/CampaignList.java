package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Campaigns at a glance, newest first. */
public final class CampaignList {
    private static final String COLUMNS =
            "id, state #>> '{campaign,brief,topic}' AS topic, phase, held, tier, created_at, updated_at, last_seq";

    private final Database database;

    public CampaignList(Database database) {
        this.database = database;
    }

    /**
     * A campaign in one line.
     *
     * @param held    where it waits for somebody to let it go on; null when it does not
     * @param lastSeq number of its newest event
     */
    public record Line(
            String id,
            String topic,
            Phase phase,
            @Nullable Held held,
            String tier,
            Instant createdAt,
            Instant updatedAt,
            long lastSeq) {}

    /**
     * What to list.
     *
     * @param project whose campaigns; null for everybody's
     * @param phase   only those that stand there; null for all
     * @param topic   only those whose topic has these words in it, whatever the case; null for all
     * @param before  only those older than the campaign of this id; null to begin with the newest
     * @param limit   how many at most
     */
    public record Wish(
            @Nullable String project,
            @Nullable Phase phase,
            @Nullable String topic,
            @Nullable String before,
            int limit) {}

    public List<Line> list(Wish wish) {
        StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM campaigns WHERE true");
        if (wish.project() != null) sql.append(" AND project = :project");
        if (wish.phase() != null) sql.append(" AND phase = :phase");
        if (wish.topic() != null)
            sql.append(" AND position(lower(:topic) IN lower(state #>> '{campaign,brief,topic}')) > 0");
        if (wish.before() != null) sql.append(" AND id < :before");
        sql.append(" ORDER BY id DESC LIMIT :limit");
        return database.transaction(handle -> {
            Query query = handle.createQuery(sql.toString()).bind("limit", wish.limit());
            if (wish.project() != null) query.bind("project", wish.project());
            if (wish.phase() != null) query.bind("phase", wish.phase().name());
            if (wish.topic() != null) query.bind("topic", wish.topic());
            if (wish.before() != null) query.bind("before", wish.before());
            return query.map((row, _) -> line(row)).list();
        });
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

    /** How many campaigns stand in each phase: name and number. */
    public List<Count> counts() {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT phase, count(*) AS campaigns FROM campaigns GROUP BY phase ORDER BY phase")
                .map((row, _) -> new Count(row.getString("phase"), row.getLong("campaigns")))
                .list());
    }

    /** Campaigns in one phase. */
    public record Count(String phase, long campaigns) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("topic"),
                Phase.valueOf(row.getString("phase")),
                Held.of(row.getString("held")),
                row.getString("tier"),
                time(row, "created_at"),
                time(row, "updated_at"),
                row.getLong("last_seq"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
