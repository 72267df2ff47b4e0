package io.reelwright.event.change;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignRow;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Lane;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.QuotaExceeded;
import io.reelwright.store.TurnTable;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Writes changes to campaigns from outside their runs, even while a process works on the campaign: each in one transaction, under the
 * lock of the campaign's row. The caller decides which changes are allowed.
 */
public final class CampaignChanges {
    private final Database database;
    private final CampaignStore campaigns;
    private final EventLog events;
    private final TurnTable turns;
    private final CampaignWriter writer;

    CampaignChanges(
            Database database, CampaignStore campaigns, EventLog events, TurnTable turns, CampaignWriter writer) {
        this.database = database;
        this.campaigns = campaigns;
        this.events = events;
        this.turns = turns;
        this.writer = writer;
    }

    /**
     * Changes a campaign. When the response to the commit is lost, the committed change is found again on retry and not refused as
     * already done.
     *
     * @param decide returns the change for the campaign as found; it may be called twice, as a transaction may run twice
     * @throws ActionRefused when the campaign does not exist, or {@code decide} refuses
     * @throws QuotaExceeded when the campaign had ended and would continue, but its project has the maximum number of unfinished
     *                       campaigns
     */
    public void change(String id, Function<LockedCampaign, CampaignChange> decide) {
        AtomicBoolean deleted = new AtomicBoolean();
        List<StoredEvent> before = new ArrayList<>();
        events.announce(database.transaction(handle -> {
            Optional<CampaignRow> row = campaigns.locked(handle, id);
            // Committed before; only the response was lost.
            if (row.isEmpty() && deleted.get()) return List.of();
            if (!before.isEmpty() && row.isPresent() && isCommitted(handle, before.getLast())) return before;
            CampaignRow locked = row.orElseThrow(() -> new ActionRefused(id + ": there is no such campaign"));
            LockedCampaign found = LockedCampaign.of(
                    locked, turns.hasTurn(handle, id, locked.ticket()), () -> campaigns.orderedAgain(handle, id));
            CampaignChange change = decide.apply(found);
            List<StoredEvent> news = written(handle, found, change);
            deleted.set(change instanceof CampaignChange.Delete);
            before.clear();
            before.addAll(news);
            return news;
        }));
    }

    /**
     * A campaign's last checkpoint and the phase that it has reached.
     *
     * @param reached the phase it is in, or the one in which it failed or was cancelled
     */
    public record Checkpoint(VideoState state, Phase reached) {}

    /**
     * Returns the last checkpoint.
     *
     * @throws ActionRefused when the campaign does not exist
     */
    public Checkpoint checkpoint(String id) {
        CampaignRow row = database.transaction(handle -> campaigns.locked(handle, id))
                .orElseThrow(() -> new ActionRefused(id + ": there is no such campaign"));
        Phase stopped = row.stoppedIn();
        if (stopped != null) return new Checkpoint(row.state(), stopped);
        Phase phase = row.state().phase();
        return new Checkpoint(row.state(), phase == Phase.CANCELLED ? cancelledIn(row) : phase);
    }

    /** Returns the phase in which the campaign was cancelled, read from the last but one of its events. */
    private Phase cancelledIn(CampaignRow row) {
        return events.read(row.id(), row.lastSeq() - 2, 2).stream()
                .map(StoredEvent::event)
                .filter(Event.PhaseChange.class::isInstance)
                .map(change -> ((Event.PhaseChange) change).from())
                .findFirst()
                .orElse(Phase.CANCELLED);
    }

    private List<StoredEvent> written(Handle handle, LockedCampaign found, CampaignChange change) {
        return switch (change) {
            case CampaignChange.Nothing _ -> List.of();
            case CampaignChange.GoOn on -> goesOn(handle, found, on);
            case CampaignChange.Stay(var state, var news) -> stays(handle, found, state, news);
            case CampaignChange.Fail(var state, var news, var in) -> fails(handle, found, state, news, in);
            case CampaignChange.Cancel(var why) -> cancelled(handle, found, why);
            case CampaignChange.Delete _ -> deleted(handle, found);
        };
    }

    private List<StoredEvent> goesOn(Handle handle, LockedCampaign found, CampaignChange.GoOn on) {
        CampaignRow row = found.row();
        if (row.heldWord() != null || !on.holds().equals(row.holds())) campaigns.letGo(handle, row.id(), on.holds());
        Brief next = on.state().campaign().brief();
        if (!next.uploads().equals(row.state().campaign().brief().uploads()))
            campaigns.useUploads(handle, on.state().campaign());
        turns.enter(handle, on.state().campaign(), Lane.FIRST);
        List<StoredEvent> told = on.news().isEmpty() ? List.of() : append(handle, row, on.state(), on.news());
        // A campaign that had ended and continues counts again as unfinished in its project.
        if (found.standing().isEnd()) campaigns.countAgain(handle, row.id());
        return told;
    }

    private List<StoredEvent> stays(Handle handle, LockedCampaign found, VideoState state, Event news) {
        List<StoredEvent> told = append(handle, found.row(), state, List.of(news));
        Phase stopped = found.stoppedIn();
        if (stopped != null) campaigns.stoppedIn(handle, found.id(), stopped);
        return told;
    }

    private List<StoredEvent> fails(Handle handle, LockedCampaign found, VideoState state, List<Event> news, Phase in) {
        campaigns.letGo(handle, found.id(), found.holds());
        List<StoredEvent> told = append(handle, found.row(), state, news);
        campaigns.stoppedIn(handle, found.id(), in);
        return told;
    }

    /**
     * Cancels the campaign. Its fence is raised, so that the process that works on it can write nothing more. A campaign that cannot be
     * read is cancelled, too.
     */
    private List<StoredEvent> cancelled(Handle handle, LockedCampaign found, String why) {
        CampaignRow row = campaigns.claim(handle, found.id());
        campaigns.letGo(handle, row.id());
        turns.hurryUnsentJobs(handle, row.id());
        List<Event> news = new ArrayList<>();
        row.phaseIfKnown().ifPresent(from -> news.add(new Event.PhaseChange(from, Phase.CANCELLED)));
        news.add(new Event.CampaignCancelled(why));
        Optional<VideoState> state = row.stored().ifReadable();
        if (state.isPresent()) return append(handle, row, state.get().at(Phase.CANCELLED), news);
        campaigns.cancelUnread(handle, row.id());
        return writer.tell(handle, row, Phase.CANCELLED, news);
    }

    private List<StoredEvent> deleted(Handle handle, LockedCampaign found) {
        campaigns.delete(handle, found.id());
        OrphanedFolders.note(handle, found.id(), Duration.ZERO);
        return List.of();
    }

    private List<StoredEvent> append(Handle handle, CampaignRow row, VideoState state, List<Event> news) {
        return writer.append(handle, row.id(), row.fence(), row.writes(), state, news);
    }

    /**
     * Returns whether the event was committed. Needs the lock of the campaign's row, as a commit whose response was lost may still be in
     * progress.
     */
    private static boolean isCommitted(Handle handle, StoredEvent event) {
        return handle.select(
                                "SELECT count(*) FROM events WHERE campaign = ? AND seq = ? AND kind = ? AND at = ?",
                                event.campaign(),
                                event.seq(),
                                event.event().kind(),
                                event.timestamp().atOffset(ZoneOffset.UTC))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
