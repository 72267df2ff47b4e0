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
 * Picks turns of the media lane in rounds: in each round every project that waits gets one turn, those with a premium campaign
 * first, and the others in the order of their oldest turns. Within a project premium goes first. Who comes in the middle of a round
 * still has a turn in it. Each process counts its own rounds.
 *
 * <p>A turn's priority is not a rank but says whose it is: twice the project's number, and one more for premium. So the index of
 * turns, which begins with the priority, finds the first turn of each project without looking at all that wait.
 */
public final class FairPick extends PostgreSqlJdbcCustomization {
    /** Below are the ranks of the other lane, and of this one's turns that older binaries have entered. */
    static final int FIRST = 100;

    /** So many fit into a smallint; further projects share a number with others. */
    private static final int NUMBERS = 16_000;

    /** The priority of a turn of {@code turn.project}; its argument is 1 for premium and else 0. */
    static final String PRIORITY = "CAST(" + FIRST + " + ? + 2 * (COALESCE((SELECT number FROM project_numbers p WHERE"
            + " p.project = turn.project), hashtext(turn.project) & 2147483647) % " + NUMBERS + ") AS smallint)";

    /** The priorities that have a due turn, each with the time of its first one. One step into the index for each. */
    private static final String WAITING = "WITH RECURSIVE share AS ("
            + "(SELECT max(priority) AS priority FROM scheduled_tasks WHERE priority >= " + FIRST + ")"
            + " UNION ALL SELECT (SELECT max(t.priority) FROM scheduled_tasks t WHERE t.priority >= " + FIRST
            + " AND t.priority < share.priority) FROM share WHERE share.priority IS NOT NULL)"
            + " SELECT priority, execution_time FROM share CROSS JOIN LATERAL"
            + " (SELECT t.execution_time FROM scheduled_tasks t WHERE t.priority = share.priority AND NOT t.picked"
            + " AND t.execution_time <= ? ORDER BY t.execution_time LIMIT 1) first";

    private static final String PICK = "WITH due AS MATERIALIZED (SELECT task_name, task_instance FROM scheduled_tasks"
            + " WHERE %s AND task_name = '" + Lane.MEDIA.task() + "' AND NOT picked AND execution_time <= ?"
            + " ORDER BY priority DESC, execution_time FOR UPDATE SKIP LOCKED LIMIT ?)"
            + " UPDATE scheduled_tasks t SET picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1"
            + " FROM due WHERE t.task_name = due.task_name AND t.task_instance = due.task_instance RETURNING t.*";
    private static final String PICK_OF_PROJECT = PICK.formatted("priority = ?");
    private static final String PICK_OLDER = PICK.formatted("priority < ?");

    private static final long OLDER_NANOS = 2_000_000_000L;

    private final Set<Integer> served = new HashSet<>(); // guarded by this
    private long lookedForOlder = System.nanoTime() - OLDER_NANOS; // guarded by this

    public FairPick() {
        super(false, false);
    }

    /** A project's turns that wait. */
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
            JdbcTaskRepositoryContext lane, Instant now, int limit, boolean orderByPriority) {
        List<Execution> picked = new ArrayList<>(older(lane, now, limit));
        List<Waiting> waiting = waiting(lane, now);
        while (picked.size() < limit && !waiting.isEmpty()) {
            Waiting next = next(waiting);
            // Alone, a project has all that is free: one question instead of many.
            int most = waiting.size() == 1 ? limit - picked.size() : 1;
            List<Execution> its = picked(lane, now, next, most);
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

    private List<Execution> picked(JdbcTaskRepositoryContext lane, Instant now, Waiting project, int most) {
        int bulk = FIRST + 2 * project.number();
        List<Execution> picked = new ArrayList<>();
        if (project.premium) {
            picked.addAll(pick(lane, PICK_OF_PROJECT, bulk + 1, now, most));
            project.premium = picked.size() == most;
        }
        if (project.bulk && picked.size() < most)
            picked.addAll(pick(lane, PICK_OF_PROJECT, bulk, now, most - picked.size()));
        return picked;
    }

    private List<Waiting> waiting(JdbcTaskRepositoryContext lane, Instant now) {
        ResultSetMapper<List<Waiting>> reads = this::read;
        return lane.jdbcRunner.query(WAITING, ask -> setInstant(ask, 1, now), reads);
    }

    private List<Waiting> read(ResultSet rows) throws SQLException {
        Map<Integer, Waiting> all = new HashMap<>();
        while (rows.next()) {
            int share = rows.getInt(1) - FIRST;
            Waiting project = all.computeIfAbsent(share / 2, Waiting::new);
            if (share % 2 == 1) project.premium = true;
            else project.bulk = true;
            @Nullable Instant first = getInstant(rows, "execution_time");
            if (first != null && first.isBefore(project.since)) project.since = first;
        }
        return new ArrayList<>(all.values());
    }

    /** What an older binary has entered belongs to no project; it is looked for now and then. */
    private List<Execution> older(JdbcTaskRepositoryContext lane, Instant now, int limit) {
        if (System.nanoTime() - lookedForOlder < OLDER_NANOS) return List.of();
        lookedForOlder = System.nanoTime();
        return pick(lane, PICK_OLDER, FIRST, now, limit);
    }

    private List<Execution> pick(JdbcTaskRepositoryContext lane, String sql, int priority, Instant now, int most) {
        return lane.jdbcRunner.query(
                sql,
                pick -> {
                    pick.setInt(1, priority);
                    setInstant(pick, 2, now);
                    pick.setInt(3, most);
                    pick.setString(4, lane.schedulerName.getName());
                    setInstant(pick, 5, now);
                },
                lane.resultSetMapper.get());
    }
}
