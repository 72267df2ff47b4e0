package io.reelwright.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.shaded.jdbc.ResultSetMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks turns of a lane in rounds: in each round every waiting project gets one turn. Projects with a waiting premium campaign go
 * first, then the others in the order of their oldest turns. Within a project, premium goes first. A project that arrives during a
 * round still gets a turn in it. Each process counts its own rounds.
 *
 * <p>A turn's priority is not a rank but identifies its project: {@code 100 + 2 × project number}, plus 1 for premium, and negative
 * in the pipeline lane. The index of turns begins with the priority, so it finds each project's first turn without a scan of all
 * waiting turns.
 */
public final class FairPick extends PostgreSqlJdbcCustomization {
    /** Smallest absolute priority; smaller ones are ranks of turns that older binaries have entered. */
    private static final int FIRST = 100;

    /** Number of project numbers that fit into a smallint; further projects share a number with others. */
    private static final int NUMBERS = 16_000;

    /** The priority of a turn of {@code turn.project}. Arguments: the lane's {@link #sign}; 1 for premium, otherwise 0. */
    static final String PRIORITY = "CAST(? * (" + FIRST
            + " + ? + 2 * (COALESCE((SELECT number FROM project_numbers p WHERE"
            + " p.project = turn.project), hashtext(turn.project) & 2147483647) % " + NUMBERS + ")) AS smallint)";

    /** Selects the priorities in use, each with the time of its first due turn. Takes one index lookup per priority. */
    private static final String WAITING = "WITH RECURSIVE share AS ("
            + "(SELECT max(priority) AS priority FROM scheduled_tasks WHERE priority BETWEEN ? AND ?)"
            + " UNION ALL SELECT (SELECT max(t.priority) FROM scheduled_tasks t WHERE t.priority >= ?"
            + " AND t.priority < share.priority) FROM share WHERE share.priority IS NOT NULL)"
            + " SELECT priority, execution_time FROM share CROSS JOIN LATERAL"
            + " (SELECT t.execution_time FROM scheduled_tasks t WHERE t.priority = share.priority AND NOT t.picked"
            + " AND t.execution_time <= ? ORDER BY t.execution_time LIMIT 1) first";

    private static final String PICK = "WITH due AS MATERIALIZED (SELECT task_name, task_instance FROM scheduled_tasks"
            + " WHERE %s AND task_name = ? AND NOT picked AND execution_time <= ?"
            + " ORDER BY priority DESC, execution_time FOR UPDATE SKIP LOCKED LIMIT ?)"
            + " UPDATE scheduled_tasks t SET picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1"
            + " FROM due WHERE t.task_name = due.task_name AND t.task_instance = due.task_instance RETURNING t.*";
    private static final String PICK_OF_PROJECT = PICK.formatted("priority = ?");
    private static final String PICK_OLDER = PICK.formatted("priority < ? AND priority > -" + FIRST);

    private static final long OLDER_NANOS = 2_000_000_000L;

    private final Set<Integer> served = new HashSet<>(); // guarded by this
    private long lookedForOlder = System.nanoTime() - OLDER_NANOS; // guarded by this

    private final Lane lane;

    /** Creates a picker for a lane. */
    public FairPick(Lane lane) {
        super(false, false);
        this.lane = lane;
    }

    /** Returns the sign of a lane's priorities: 1 or −1. */
    static int sign(Lane lane) {
        return lane == Lane.MEDIA ? 1 : -1;
    }

    /** The waiting turns of a project. */
    private static final class Waiting {
        private final int number;
        private boolean premium;
        private boolean bulk;
        private Instant since = Instant.MAX;

        Waiting(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        boolean premium() {
            return premium;
        }

        Instant since() {
            return since;
        }
    }

    @Override
    public synchronized List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext table, Instant now, int limit, boolean orderByPriority) {
        List<Execution> picked = new ArrayList<>(older(table, now, limit));
        List<Waiting> waiting = waiting(table, now);
        while (picked.size() < limit && !waiting.isEmpty()) {
            Waiting next = next(waiting);
            // A single waiting project gets all free slots with one query.
            int most = waiting.size() == 1 ? limit - picked.size() : 1;
            List<Execution> its = picked(table, now, next, most);
            if (its.isEmpty()) waiting.remove(next);
            else served.add(next.number());
            picked.addAll(its);
        }
        return picked;
    }

    private Waiting next(List<Waiting> waiting) {
        List<Waiting> left = waiting.stream()
                .filter(project -> !served.contains(project.number()))
                .toList();
        if (left.isEmpty()) {
            served.clear();
            left = waiting;
        }
        return left.stream()
                .min(Comparator.comparing((Waiting project) -> !project.premium())
                        .thenComparing(Waiting::since))
                .orElseThrow();
    }

    private List<Execution> picked(JdbcTaskRepositoryContext table, Instant now, Waiting project, int most) {
        int bulk = FIRST + 2 * project.number();
        int sign = sign(lane);
        List<Execution> picked = new ArrayList<>();
        if (project.premium) {
            picked.addAll(pick(table, PICK_OF_PROJECT, sign * (bulk + 1), now, most));
            project.premium = picked.size() == most;
        }
        if (project.bulk && picked.size() < most)
            picked.addAll(pick(table, PICK_OF_PROJECT, sign * bulk, now, most - picked.size()));
        return picked;
    }

    private List<Waiting> waiting(JdbcTaskRepositoryContext table, Instant now) {
        ResultSetMapper<List<Waiting>> reads = this::read;
        boolean positive = sign(lane) > 0;
        int least = positive ? FIRST : Short.MIN_VALUE;
        int most = positive ? Short.MAX_VALUE : -FIRST;
        return table.jdbcRunner.query(
                WAITING,
                ask -> {
                    ask.setInt(1, least);
                    ask.setInt(2, most);
                    ask.setInt(3, least);
                    setInstant(ask, 4, now);
                },
                reads);
    }

    private List<Waiting> read(ResultSet rows) throws SQLException {
        Map<Integer, Waiting> all = new HashMap<>();
        while (rows.next()) {
            int share = Math.abs(rows.getInt(1)) - FIRST;
            Waiting project = all.computeIfAbsent(share / 2, Waiting::new);
            if (share % 2 == 1) project.premium = true;
            else project.bulk = true;
            @Nullable Instant first = getInstant(rows, "execution_time");
            if (first != null && first.isBefore(project.since)) project.since = first;
        }
        return new ArrayList<>(all.values());
    }

    /** Picks turns that an older binary has entered, without a project. They are searched for every 2 seconds. */
    private List<Execution> older(JdbcTaskRepositoryContext table, Instant now, int limit) {
        if (System.nanoTime() - lookedForOlder < OLDER_NANOS) return List.of();
        List<Execution> older = pick(table, PICK_OLDER, FIRST, now, limit);
        if (older.size() < limit) lookedForOlder = System.nanoTime();
        return older;
    }

    private List<Execution> pick(JdbcTaskRepositoryContext table, String sql, int priority, Instant now, int most) {
        return table.jdbcRunner.query(
                sql,
                pick -> {
                    pick.setInt(1, priority);
                    pick.setString(2, lane.task());
                    setInstant(pick, 3, now);
                    pick.setInt(4, most);
                    pick.setString(5, table.schedulerName.getName());
                    setInstant(pick, 6, now);
                },
                table.resultSetMapper.get());
    }
}
