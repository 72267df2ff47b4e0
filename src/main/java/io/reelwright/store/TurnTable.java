package io.reelwright.store;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.QualityTier;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * The queue of campaigns to work on: the scheduler's table, written in the same transaction as the campaign. An entry's name consists
 * of the campaign's id and its ticket, so that an old entry is never mistaken for a new one. {@link FairPick} alternates projects.
 */
public final class TurnTable {
    private static final String TICKET =
            "WITH turn AS (UPDATE campaigns SET ticket = ticket + 1, claimed = false, asleep = false";

    private static final String INTO = " WHERE id = ? RETURNING id || '/' || ticket AS entry, project)"
            + " INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version,"
            + " priority) SELECT ?, entry, now() + make_interval(secs => ?), false, 1, " + FairPick.PRIORITY
            + " FROM turn";

    /** Creates a new ticket and its entry. Arguments: campaign, task, seconds until it is due, and those of the priority. */
    private static final String ENTER = TICKET + ", tries = 0" + INTO;

    /** The same for a campaign whose turn was lost: its count of tries is kept. */
    private static final String ENTER_AGAIN = TICKET + INTO;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Assigns a number to a project, if it has none. To be called before any of its campaigns is put in a lane. */
    public void know(Database database, String project) {
        if (known.contains(project)) return;
        database.transaction(handle -> handle.execute(
                "INSERT INTO project_numbers (project) VALUES (?) ON CONFLICT (project) DO NOTHING", project));
        known.add(project);
    }

    /** Puts a campaign in a lane with a new ticket, which invalidates entries with older tickets. */
    public void enter(Handle handle, Campaign campaign, Lane lane) {
        enter(handle, campaign, lane, Duration.ZERO);
    }

    /** Puts a campaign in a lane with a new ticket; its turn is due after a pause. */
    public void enter(Handle handle, Campaign campaign, Lane lane, Duration pause) {
        enter(handle, ENTER, campaign.id(), campaign.brief().tier().name(), lane, pause);
    }

    /** Puts a stored campaign in a lane with a new ticket, without reading its state. */
    public void enter(Handle handle, CampaignRow row, Lane lane) {
        enter(handle, ENTER, row.id(), row.tier(), lane, Duration.ZERO);
    }

    /** Puts a campaign whose turn was lost in a lane again, and keeps its count of tries. */
    public void enterAgain(Handle handle, CampaignRow row, Lane lane) {
        enter(handle, ENTER_AGAIN, row.id(), row.tier(), lane, Duration.ZERO);
    }

    private static void enter(Handle handle, String ticket, String id, String tier, Lane lane, Duration pause) {
        boolean premium = tier.equals(QualityTier.PREMIUM.name());
        RawSql.change(handle, ticket, enter -> {
            enter.setString(1, id);
            enter.setString(2, lane.task());
            enter.setDouble(3, pause.toMillis() / 1e3);
            enter.setInt(4, FairPick.sign(lane));
            enter.setInt(5, premium ? 1 : 0);
        });
    }

    /** Returns whether the campaign's ticket is in a lane, waiting or being worked on. */
    public boolean hasTurn(Handle handle, String id, long ticket) {
        return handle.createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_instance = ?")
                        .bind(0, entry(id, ticket))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Removes all campaigns from the lanes; they continue when they are requested. To be used only when no other process works. */
    public void clear(Handle handle) {
        handle.execute(
                "DELETE FROM scheduled_tasks WHERE task_name IN (?, ?)", Lane.PIPELINE.task(), Lane.MEDIA.task());
    }

    /** Releases all picked turns, so that they are due at once. To be used only when no other process works. */
    public void revive(Handle handle) {
        handle.execute("UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL,"
                + " execution_time = now(), version = version + 1 WHERE picked");
    }

    /** Returns the name of a ticket's entry. */
    public static String entry(String id, long ticket) {
        return id + "/" + ticket;
    }

    /** Makes the turns of a campaign's jobs that are not sent due now: they end with their campaign, and free what was reserved for them. */
    public void hurryUnsentJobs(Handle handle, String campaign) {
        handle.execute(
                "UPDATE scheduled_tasks SET execution_time = now(), version = version + 1"
                        + " WHERE task_name = 'job' AND NOT picked AND task_instance IN"
                        + " (SELECT ref FROM jobs WHERE campaign = ? AND state = 'ORDERED')",
                campaign);
    }
}
