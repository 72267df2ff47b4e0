package io.reelwright.event.change;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.table.EventTable;
import io.reelwright.store.CampaignRow;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.IdempotencyKeyTaken;
import io.reelwright.store.Lane;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.PendingApproval;
import io.reelwright.store.StaleFence;
import io.reelwright.store.Submission;
import io.reelwright.store.TurnTable;
import io.reelwright.store.Ulid;
import io.reelwright.store.UnreadableState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes campaigns: events, the state that they lead to, and the next turn, always in one transaction. */
public final class CampaignWriter {
    private static final Consumer<Handle> NOTHING_MORE = _ -> {};

    private final Database database;
    private final CampaignStore campaigns;
    private final EventLog events;
    private final TurnTable turns = new TurnTable();
    private final Clock clock;
    private final CampaignChanges changes;
    private final LostTurns lostTurns;

    public CampaignWriter(Database database, CampaignStore campaigns, EventLog events, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
        this.changes = new CampaignChanges(database, campaigns, events, turns, this);
        this.lostTurns = new LostTurns(database, campaigns, events, turns, this);
    }

    /** Returns the campaign of an order: the unfinished one if the same order was given before, else a new one. */
    public Campaign create(Brief brief) {
        Campaign fresh = order(brief);
        List<StoredEvent> first = database.transaction(handle -> {
            if (campaigns.unfinished(handle, brief).isPresent()
                    || !campaigns.add(handle, VideoState.of(fresh), Submission.LOCAL)) return List.of();
            return append(handle, fresh.id(), 0, 0, VideoState.of(fresh), List.of(created(brief)));
        });
        events.announce(first);
        if (!first.isEmpty()) return fresh;
        return database.transaction(handle -> campaigns
                .unfinished(handle, brief)
                .flatMap(id -> campaigns.locked(handle, id))
                .map(row -> row.state().campaign())
                .orElse(fresh));
    }

    /**
     * The result of submitting an order.
     *
     * @param fresh whether the campaign was created now; false when the same order had been submitted before under the same key
     */
    public record Submitted(String id, boolean fresh) {}

    /**
     * Creates a campaign and its first turn in one transaction. Returns the earlier campaign when the key was already used for the same
     * order.
     *
     * @throws IdempotencyKeyTaken when the key was already used for a different order
     */
    public Submitted submit(Brief brief, Submission how) {
        return begin(VideoState.of(order(brief)), how, List.of());
    }

    /**
     * Returns the campaign that an order with this key has created before; empty when the key is new, or there is none.
     *
     * @throws IdempotencyKeyTaken when the key was already used for a different order
     */
    public Optional<Submitted> submitted(Submission how) {
        String key = how.key();
        if (key == null) return Optional.empty();
        Optional<CampaignStore.Ordered> before =
                database.transaction(handle -> campaigns.ordered(handle, how.project(), key));
        if (before.isPresent() && !Objects.equals(before.get().hash(), how.hash()))
            throw new IdempotencyKeyTaken(before.get().id());
        return before.map(ordered -> new Submitted(ordered.id(), false));
    }

    /** Returns the campaign that an order would create now, without storing it. */
    public Campaign order(Brief brief) {
        Instant now = now();
        return new Campaign(Ulid.at(now), brief, now);
    }

    /**
     * Notes that files will be written to a campaign's folder before the campaign is created. If it is never created, the files count as
     * orphaned after a day.
     */
    public void filesCome(Campaign fresh) {
        database.transaction(handle -> {
            OrphanedFolders.note(handle, fresh.id(), Duration.ofDays(1));
            return fresh;
        });
    }

    /**
     * Creates a campaign as {@link #submit} does, with some work already done.
     *
     * @param more further events about how it began
     */
    public Submitted begin(VideoState state, Submission how, List<Event> more) {
        Campaign fresh = state.campaign();
        List<Event> news = new ArrayList<>(List.of(created(fresh.brief())));
        news.addAll(more);
        turns.know(database, how.project());
        List<StoredEvent> first = database.transaction(handle -> {
            if (!campaigns.add(handle, state, how)) return List.of();
            List<StoredEvent> created = append(handle, fresh.id(), 0, 0, state, news);
            turns.enter(handle, fresh, Lane.FIRST);
            return created;
        });
        events.announce(first);
        String key = how.key();
        // Without a key it is always new: it was committed before, and only the response was lost.
        if (!first.isEmpty() || key == null) return new Submitted(fresh.id(), true);
        CampaignStore.Ordered before = database.transaction(handle -> campaigns
                .ordered(handle, how.project(), key)
                .orElse(new CampaignStore.Ordered(fresh.id(), how.hash())));
        if (!Objects.equals(before.hash(), how.hash())) throw new IdempotencyKeyTaken(before.id());
        return new Submitted(before.id(), before.id().equals(fresh.id()));
    }

    /**
     * Claims a campaign for this process; empty when the ticket is outdated or nothing is left to do.
     *
     * @throws NeedsNewer      when the campaign needs a newer binary than this one; nothing is claimed then
     * @throws UnreadableState when the stored campaign cannot be read; nothing is claimed then
     */
    public Optional<Claim> claim(String id, long ticket) {
        Optional<Taken> taken = database.transaction(
                handle -> campaigns.claim(handle, id, ticket).map(claimed -> taken(handle, id, claimed)));
        taken.ifPresent(one -> events.announce(one.news()));
        return taken.map(Taken::claim);
    }

    private record Taken(Claim claim, List<StoredEvent> news) {}

    private Taken taken(Handle handle, String id, CampaignStore.Claimed claimed) {
        CampaignRow row = claimed.row();
        if (row.state().needsNewer()) throw new NeedsNewer(id);
        if (!claimed.went()) return new Taken(new Claim(row, row.writes()), List.of());
        Event ended = new Event.Resumed(row.state().phase(), "its process had ended");
        List<StoredEvent> news = tell(handle, row, row.state().phase(), List.of(ended));
        return new Taken(new Claim(row, row.writes() + 1), news);
    }

    /**
     * Notes that a claim has ended without progress, or was lost to another process, while its process is alive, so that it does not count
     * as a process that died.
     */
    public void giveBack(Claim claim) {
        database.transaction(handle -> {
            campaigns.giveBack(handle, claim.id(), claim.fence());
            return claim;
        });
    }

    /**
     * Takes a claim away from a thread that does not stop; from now on that thread can write nothing. Empty when it had lost the claim
     * before.
     */
    public Optional<Claim> takeAway(Claim claim) {
        return database.transaction(handle -> campaigns
                .locked(handle, claim.id())
                .filter(row -> row.fence() == claim.fence() && !row.hasEnded())
                .map(_ -> campaigns.claim(handle, claim.id()))
                .map(row -> new Claim(row, row.writes())));
    }

    /** Returns the current fence of each given campaign, as in {@link Claim#fence}; campaigns that do not exist are left out. */
    public Map<String, Long> fences(Collection<String> ids) {
        return database.transaction(handle -> campaigns.fences(handle, ids));
    }

    /**
     * Writes a checkpoint.
     *
     * @throws StaleFence when another process holds the campaign now
     */
    public void checkpoint(Claim claim, VideoState state, List<Event> news) {
        write(claim, state, news, NOTHING_MORE);
    }

    /**
     * Writes events together with the change that they report, in one transaction under the campaign's fence: all is written, or
     * nothing.
     *
     * @param more writes the change; the transaction may run again, but never after it was committed
     * @throws StaleFence when another process holds the campaign now
     */
    public void note(Claim claim, List<Event> news, Consumer<Handle> more) {
        write(claim, null, news, more);
    }

    /** Writes a checkpoint and puts the campaign in a lane. This ends the claim. */
    public void handOver(Claim claim, VideoState state, List<Event> news, Lane lane) {
        write(claim, state, news, handle -> turns.enter(handle, state.campaign(), lane), true);
    }

    /**
     * Writes a checkpoint after which the campaign sleeps until a call from outside wakes it. This ends the claim. If the campaign was
     * called since it was claimed, it gets another turn at once.
     */
    public void sleep(Claim claim, VideoState state, Event.Waiting news) {
        write(claim, state, List.of(news), handle -> {
            if (!campaigns.sleep(handle, claim.id(), claim.calls())) turns.enter(handle, state.campaign(), Lane.FIRST);
        });
    }

    /**
     * Writes a change that comes from outside a campaign's run, even while a process works on the campaign: no fence is needed.
     *
     * @param call   whether the campaign is to handle the change: if it sleeps, it gets a turn
     * @param change writes the change, under the lock of the campaign's row, and returns the events that report it; none when it had been
     *               written before. It may be called twice, as a transaction may run twice
     */
    public void outside(String id, boolean call, Function<Handle, List<Event>> change) {
        events.announce(database.transaction(handle -> {
            Optional<CampaignRow> found = campaigns.locked(handle, id);
            List<Event> news = new ArrayList<>(change.apply(handle));
            if (news.isEmpty() || found.isEmpty() || found.get().hasEnded()) return List.of();
            Optional<Phase> phase = found.get().phaseIfKnown();
            if (phase.isEmpty()) return List.of();
            if (call && found.get().asleep()) {
                news.add(new Event.Resumed(phase.get(), "what it waited for has come"));
                turns.enter(handle, found.get(), Lane.FIRST);
            }
            Instant now = now();
            long last = campaigns.outside(handle, id, news.size(), call, now);
            return events.table().append(handle, id, last, now, phase.get(), news);
        }));
    }

    /** Writes a checkpoint after which the campaign has its next turn when a pause is over. This ends the claim. */
    public void rest(Claim claim, VideoState state, List<Event> news, Lane lane, Duration pause) {
        write(claim, state, news, handle -> turns.enter(handle, state.campaign(), lane, pause));
    }

    /** Writes a checkpoint after which the campaign stops until a user approves it. This ends the claim. */
    public void hold(Claim claim, VideoState state, List<Event> news, Phase after) {
        PendingApproval where = new PendingApproval(after, state.phase());
        write(claim, state, news, handle -> campaigns.hold(handle, claim.id(), where));
    }

    /** Writes the checkpoint of a failed campaign, with the phase in which it failed. */
    public void fail(Claim claim, VideoState failed, List<Event> news, Phase in) {
        write(claim, failed, news, handle -> campaigns.stoppedIn(handle, claim.id(), in));
    }

    /** Writes an event without a checkpoint. A passing event may be dropped when another of its kind was written just before. */
    public void tell(Claim claim, Event event) {
        if (claim.throttle().lets(event, System.nanoTime())) write(claim, null, List.of(event), NOTHING_MORE);
    }

    /** Returns the newest event of a kind that was written for a campaign; empty when there is none. */
    public Optional<Event> lastTold(String campaign, String kind) {
        return events.table().newest(campaign, kind);
    }

    /** Returns the changes that users make to campaigns. */
    public CampaignChanges changes() {
        return changes;
    }

    /** Returns the finder for campaigns that have lost their turns. */
    public LostTurns lostTurns() {
        return lostTurns;
    }

    /** Returns a campaign's last checkpoint. */
    public Optional<VideoState> find(String id) {
        return campaigns.find(id);
    }

    /**
     * Removes or frees the turns of dead processes. Call it only when no other process can be at work.
     *
     * @param goOn whether to free the turns, so that the campaigns continue; false removes them
     */
    public void takeOverAll(boolean goOn) {
        database.transaction(handle -> {
            if (goOn) turns.revive(handle);
            else turns.clear(handle);
            return goOn;
        });
    }

    private void write(Claim claim, @Nullable VideoState state, List<Event> news, Consumer<Handle> more) {
        write(claim, state, news, more, false);
    }

    private void write(Claim claim, @Nullable VideoState state, List<Event> news, Consumer<Handle> more, boolean turn) {
        synchronized (claim) {
            VideoState now = state == null ? claim.state() : state;
            Instant at = now();
            List<StoredEvent> stored = database.transaction(handle -> {
                Optional<Long> last = campaigns.write(
                        handle,
                        claim.id(),
                        claim.fence(),
                        claim.writes(),
                        state,
                        now.phase(),
                        EventTable.lines(news),
                        at);
                if (last.isEmpty()) return List.of(); // Committed before; only the response was lost.
                more.accept(handle);
                return EventTable.numbered(claim.id(), last.get(), at, now.phase(), news);
            });
            claim.written(state);
            if (turn) events.announce(stored, true);
            else events.announce(stored);
        }
    }

    /** Writes a state and events for a caller that holds the lock of the campaign's row. */
    List<StoredEvent> append(Handle handle, String id, long fence, long writes, VideoState state, List<Event> news) {
        Instant at = now();
        long last = campaigns
                .write(handle, id, fence, writes, state, state.phase(), EventTable.lines(news), at)
                .orElseThrow(() -> new IllegalStateException(id + ": its row changed although it was locked"));
        return EventTable.numbered(id, last, at, state.phase(), news);
    }

    /** Writes only events for a caller that holds the lock of the campaign's row. */
    List<StoredEvent> tell(Handle handle, CampaignRow row, Phase phase, List<Event> news) {
        Instant at = now();
        long last = campaigns
                .write(handle, row.id(), row.fence(), row.writes(), null, phase, EventTable.lines(news), at)
                .orElseThrow(() -> new IllegalStateException(row.id() + ": its row changed although it was locked"));
        return EventTable.numbered(row.id(), last, at, phase, news);
    }

    private static Event created(Brief brief) {
        return new Event.CampaignCreated(
                brief.topic(),
                brief.format().name().toLowerCase(Locale.ROOT),
                brief.seconds(),
                brief.outputs().stream().map(Output::label).toList());
    }

    /** Returns the current time in the precision of the table, so that an event is equal when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
