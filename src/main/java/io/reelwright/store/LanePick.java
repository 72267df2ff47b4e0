package io.reelwright.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Picks turns of one lane only. By default, db-scheduler also picks the first turns of other lanes that it finds, cannot run them,
 * and holds them until it counts as dead.
 */
public final class LanePick extends PostgreSqlJdbcCustomization {
    private static final String PICK = "WITH due AS MATERIALIZED (SELECT task_name, task_instance FROM scheduled_tasks"
            + " WHERE task_name = ? AND NOT picked AND execution_time <= ? ORDER BY execution_time"
            + " FOR UPDATE SKIP LOCKED LIMIT ?)"
            + " UPDATE scheduled_tasks t SET picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1"
            + " FROM due WHERE t.task_name = due.task_name AND t.task_instance = due.task_instance RETURNING t.*";

    private final String task;

    /**
     * Creates a picker that picks the longest due turns first.
     *
     * @param task the lane's name in the table of turns
     */
    public LanePick(String task) {
        super(false, false);
        this.task = task;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext lane, Instant now, int limit, boolean orderByPriority) {
        return lane.jdbcRunner.query(
                PICK,
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
