package io.reelwright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which campaigns wait in a lane, and how many are before them. The lanes go by rounds ({@link FairPick}), so that a project with
 * many campaigns is counted only as often as it comes before. New orders of other projects may still go first.
 */
public final class QueuePlaces {
    /** The due turns of these campaigns that no process has picked. */
    private static final String MINE = "SELECT c.id, t.task_name, t.priority, t.execution_time FROM campaigns c"
            + " JOIN scheduled_tasks t ON t.task_instance = c.id || '/' || c.ticket"
            + " WHERE c.id = ANY (CAST(? AS text[])) AND t.task_name IN ('pipeline', 'media') AND NOT t.picked"
            + " AND t.execution_time <= now() AND NOT c.claimed";

    /** All waiting turns of a lane, up to a bound beyond which nobody counts. */
    private static final String ALL = "SELECT priority, execution_time FROM scheduled_tasks"
            + " WHERE task_name = :lane AND NOT picked AND execution_time <= now() ORDER BY execution_time LIMIT "
            + QueuePlaces.MOST;

    private static final int MOST = 5_000;

    private final Database database;

    public QueuePlaces(Database database) {
        this.database = database;
    }

    /**
     * The place of a campaign.
     *
     * @param lane   the lane in which it waits
     * @param before number of campaigns that will most likely be worked on before it, at most 5,000
     */
    public record Place(Lane lane, int before) {}

    /** A waiting turn: its project and tier, as {@link FairPick} writes them, and since when it is due. */
    record Turn(int priority, long since) {
        int project() {
            return Math.abs(priority) / 2;
        }

        boolean premium() {
            return Math.abs(priority) % 2 == 1;
        }
    }

    private record Waiting(String id, Lane lane, Turn turn) {}

    /** Returns the places of those campaigns that wait in a lane, by campaign. */
    public Map<String, Place> of(Collection<String> campaigns) {
        Map<String, Place> places = new HashMap<>();
        if (campaigns.isEmpty()) return places;
        List<Waiting> waiting = database.transaction(handle -> handle.createQuery(MINE)
                .bind(0, campaigns.toArray(String[]::new))
                .map((row, _) -> new Waiting(
                        row.getString("id"),
                        row.getString("task_name").equals(Lane.MEDIA.task()) ? Lane.MEDIA : Lane.PIPELINE,
                        turn(
                                row.getInt("priority"),
                                row.getTimestamp("execution_time").getTime())))
                .list());
        Map<Lane, List<Turn>> lanes = new HashMap<>();
        for (Waiting one : waiting) {
            List<Turn> lane = lanes.computeIfAbsent(one.lane(), this::turns);
            places.put(one.id(), new Place(one.lane(), before(one.turn(), lane)));
        }
        return places;
    }

    private static Turn turn(int priority, long since) {
        return new Turn(priority, since);
    }

    private List<Turn> turns(Lane lane) {
        return database.transaction(handle -> handle.createQuery(ALL)
                .bind("lane", lane.task())
                .map((row, _) -> turn(
                        row.getInt("priority"),
                        row.getTimestamp("execution_time").getTime()))
                .list());
    }

    /**
     * Returns how many of the turns come before one, in rounds in which each project has one turn: those with a premium turn first, then
     * by their oldest turns; within a project premium first, then the oldest.
     */
    static int before(Turn mine, List<Turn> all) {
        Map<Integer, List<Turn>> projects = new HashMap<>();
        for (Turn turn : all)
            projects.computeIfAbsent(turn.project(), _ -> new ArrayList<>()).add(turn);
        Comparator<Turn> order =
                Comparator.comparing((Turn turn) -> !turn.premium()).thenComparingLong(Turn::since);
        projects.values().forEach(turns -> turns.sort(order));
        List<Turn> own = projects.getOrDefault(mine.project(), List.of());
        int rounds =
                (int) own.stream().filter(turn -> order.compare(turn, mine) < 0).count();
        int before = rounds;
        Set<Integer> others = new HashSet<>(projects.keySet());
        others.remove(mine.project());
        for (int other : others) {
            List<Turn> its = projects.getOrDefault(other, List.of());
            before += Math.min(rounds, its.size());
            if (its.size() > rounds && order.compare(its.get(rounds), mine) < 0) before++;
        }
        return before;
    }
}
