package io.reelwright.event.change;

import io.reelwright.campaign.ActionRefused;
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
 * Writes what somebody changes in a campaign from outside, whoever works on it: in one transaction, under the lock of its row. What
 * may be changed is decided by who asks.
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
     * Changes a campaign. When the answer to the commit is lost, what was committed is found and not refused as done already.
     *
     * @param decide gives what is changed, of the campaign as it is found; it may be asked twice, as a transaction may
     * @throws ActionRefused when there is none of that id, or {@code decide} refuses
     * @throws QuotaExceeded when it had ended and goes on, and its project has as many unfinished ones as it may have
     */
    public void change(String id, Function<LockedCampaign, CampaignChange> decide) {
        AtomicBoolean deleted = new AtomicBoolean();
        List<StoredEvent> before = new ArrayList<>();
        events.announce(database.transaction(handle -> {
            Optional<CampaignRow> row = campaigns.locked(handle, id);
            // Committed before, only the answer was lost.
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
     * A campaign's last checkpoint and how far it has come.
     *
     * @param reached the phase it is in, or the one in which it failed or was cancelled
     */
    public record Checkpoint(VideoState state, Phase reached) {}

    /**
     * The last checkpoint.
     *
     * @throws ActionRefused when there is none of that id
     */
    public Checkpoint checkpoint(String id) {
        CampaignRow row = database.transaction(handle -> campaigns.locked(handle, id))
                .orElseThrow(() -> new ActionRefused(id + ": there is no such campaign"));
        Phase stopped = row.stoppedIn();
        if (stopped != null) return new Checkpoint(row.state(), stopped);
        Phase phase = row.state().phase();
        return new Checkpoint(row.state(), phase == Phase.CANCELLED ? cancelledIn(row) : phase);
    }

    /** It is told in the last but one of its events. */
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
        turns.enter(handle, on.state().campaign(), Lane.FIRST);
        List<StoredEvent> told = on.news().isEmpty() ? List.of() : append(handle, row, on.state(), on.news());
        // What had ended and goes on is one more of its project's unfinished ones.
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

    /** Its fence is raised: who works on it can write nothing more. One that cannot be read ends, too. */
    private List<StoredEvent> cancelled(Handle handle, LockedCampaign found, String why) {
        CampaignRow row = campaigns.claim(handle, found.id());
        campaigns.letGo(handle, row.id());
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

    /** Under the lock of the campaign's row, as a commit whose answer was lost may not be over yet. */
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
