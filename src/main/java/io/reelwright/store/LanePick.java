package io.reelwright.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Picks turns of one lane only. Left to itself, the scheduler of a lane takes turns of the others as well the first time that it
 * sees them, does not know what to do with them, and holds them until it is taken for dead.
 */
public final class LanePick extends PostgreSqlJdbcCustomization {
    private final String task;
    private final String sql;

    private LanePick(String task, String condition, String order) {
        super(false, false);
        this.task = task;
        sql = "WITH due AS MATERIALIZED (SELECT task_name, task_instance FROM scheduled_tasks WHERE task_name = ?"
                + condition + " AND NOT picked AND execution_time <= ? ORDER BY " + order
                + " FOR UPDATE SKIP LOCKED LIMIT ?)"
                + " UPDATE scheduled_tasks t SET picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1"
                + " FROM due WHERE t.task_name = due.task_name AND t.task_instance = due.task_instance RETURNING t.*";
    }

    /**
     * Those of the highest priority first; below the priorities of {@link FairPick}, whose turns are passed over in
     * the index.
     *
     * @param task the lane's name in the table of turns
     */
    public static LanePick byPriority(String task) {
        return new LanePick(task, " AND priority < " + FairPick.FIRST, "priority DESC, execution_time");
    }

    /**
     * Those that are due for the longest time first.
     *
     * @param task the lane's name in the table of turns
     */
    public static LanePick byTime(String task) {
        return new LanePick(task, "", "execution_time");
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext lane, Instant now, int limit, boolean orderByPriority) {
        return lane.jdbcRunner.query(
                sql,
                pick -> {
                    pick.setString(1, task);
                    setInstant(pick, 2, now);
                    pick.setInt(3, limit);
                    pick.setString(4, lane.schedulerName.getName());
                    setInstant(pick, 5, now);
                },
                lane.resultSetMapper.get());
    }
}
