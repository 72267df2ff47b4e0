package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.CampaignRow;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Held;
import io.reelwright.store.Lane;
import io.reelwright.store.Leftovers;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.QuotaExceeded;
import io.reelwright.store.Turns;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What people do with campaigns: let them go on, stop them, put them back, change them. */
public final class Steering {
    private final Database database;
    private final CampaignStore campaigns;
    private final EventStore events;
    private final Turns turns;
    private final Chronicle chronicle;

    Steering(Database database, CampaignStore campaigns, EventStore events, Turns turns, Chronicle chronicle) {
        this.database = database;
        this.campaigns = campaigns;
        this.events = events;
        this.turns = turns;
        this.chronicle = chronicle;
    }

    /** The same as {@link #enter(String, BiFunction)}; what has failed is tried again in its phase. */
    public void enter(String id) {
        enter(id, (state, in) -> state.at(in).withFailure(null));
    }

    /**
     * Sees to it that a campaign goes on: from the start, after a kill, or after a failure. Nothing happens to one that is done
     * or has its turn already.
     *
     * @param afterFailure gives the state to go on from, of the failed one and the phase that failed
     * @throws IllegalArgumentException when there is none of that id, it was cancelled, or needs a newer binary
     * @throws QuotaExceeded            when its project has as many unfinished ones as it may have
     */
    public void enter(String id, BiFunction<VideoState, Phase, VideoState> afterFailure) {
        events.announce(steer(id, handle -> {
            CampaignRow row = known(handle, id);
            Phase phase = row.state().phase();
            if (phase == Phase.CANCELLED)
                throw new IllegalArgumentException(id + " was cancelled: make it again as a new campaign");
            if (row.held() != null) throw waits(id, row.held());
            if (phase == Phase.DONE || isAtWork(handle, row)) return List.of();
            Phase failedIn = row.stoppedIn();
            if (failedIn != null)
                return counted(
                        handle,
                        row,
                        enter(handle, row, afterFailure.apply(row.state(), failedIn), "asked for after a failure"));
            return enter(handle, row, row.state(), row.asleep() ? "asked for" : "its process had ended");
        }));
    }

    /**
     * Puts a campaign that has ended or waits back to an earlier phase and lets it go on from there.
     *
     * @param reaches whether what is wanted lies before a phase that was reached
     * @param back    gives the state to go on from
     * @param first   what is told before it goes on
     * @throws IllegalArgumentException when it has not come so far, is at work, was cancelled, or needs a newer binary
     * @throws QuotaExceeded            when its project has as many unfinished ones as it may have
     */
    public void restart(String id, Predicate<Phase> reaches, UnaryOperator<VideoState> back, List<Event> first) {
        restart(id, reaches, (_, _) -> {}, back, first);
    }

    private void restart(
            String id,
            Predicate<Phase> reaches,
            BiConsumer<CampaignRow, VideoState> check,
            UnaryOperator<VideoState> back,
            List<Event> first) {
        events.announce(steer(id, handle -> {
            CampaignRow row = known(handle, id);
            VideoState state = row.state();
            Phase reached = row.stoppedIn() == null ? state.phase() : row.stoppedIn();
            if (state.phase() == Phase.CANCELLED)
                throw new IllegalArgumentException(id + " was cancelled: make it again as a new campaign");
            if (row.held() == null && isAtWork(handle, row))
                throw new IllegalArgumentException(id + " is at work: wait for its end, or cancel it");
            if (state.phase() == Phase.DONE) refuseWhileOrderedAgain(handle, id);
            VideoState next = back.apply(state);
            if (!reaches.test(reached))
                throw new IllegalArgumentException(id + " has only come to " + reached + ", and not beyond "
                        + next.phase() + ": name an earlier phase");
            check.accept(row, next);
            campaigns.letGo(handle, id, row.holds());
            turns.enter(handle, state.campaign(), Lane.of(next.phase()));
            List<Event> news = new ArrayList<>(first);
            news.add(new Event.PhaseChange(state.phase(), next.phase()));
            news.add(new Event.Resumed(next.phase(), "asked for"));
            return counted(handle, row, chronicle.append(handle, id, row.fence(), row.writes(), next, news));
        }));
    }

    /**
     * The same, of one of whose work nothing is changed from outside: what somebody is to look at is not passed over by it.
     *
     * @throws IllegalArgumentException also when it waits for somebody to look at it, and would be looked at no more
     */
    public void again(String id, Predicate<Phase> reaches, UnaryOperator<VideoState> back) {
        restart(
                id,
                reaches,
                (row, next) -> {
                    Held held = row.held();
                    if (held != null && held.before() == next.phase()) throw waits(id, held);
                },
                back,
                List.of());
    }

    /**
     * Puts a campaign that is done, or waits for somebody to look at it, back to the phase that makes a file of it again; all else
     * that it has made stays, and it waits again where it did. Nothing happens to one that is at work.
     *
     * @throws IllegalArgumentException when the same was ordered again and is not done yet, or it needs a newer binary
     */
    public void recover(String id, Phase from, String why) {
        events.announce(database.transaction(handle -> {
            CampaignRow row = known(handle, id);
            VideoState state = row.state();
            if (state.phase() != Phase.DONE && row.held() == null) return List.of();
            if (state.phase() == Phase.DONE) refuseWhileOrderedAgain(handle, id);
            campaigns.letGo(handle, id, row.holds());
            turns.enter(handle, state.campaign(), Lane.of(from));
            List<Event> news = List.of(new Event.PhaseChange(state.phase(), from), new Event.Resumed(from, why));
            return chronicle.append(handle, id, row.fence(), row.writes(), state.at(from), news);
        }));
    }

    /** The same order may be given once until it is done: what is done goes on only when it was not given again. */
    private void refuseWhileOrderedAgain(Handle handle, String id) {
        campaigns.orderedAgain(handle, id).ifPresent(other -> {
            throw new IllegalArgumentException("the same was ordered again and is not done yet, as " + other
                    + ": wait for its end, cancel it, or change that one");
        });
    }

    private static IllegalArgumentException waits(String id, Held held) {
        return new IllegalArgumentException(id + " waits for somebody to look at its "
                + held.after().name().toLowerCase(Locale.ROOT) + ": approve or reject it");
    }

    /**
     * Changes a campaign that waits, sleeps or has failed, where it stands: it goes on no sooner for it.
     *
     * @throws IllegalArgumentException when it has ended well or for good, is at work, or needs a newer binary
     */
    public void amend(String id, UnaryOperator<VideoState> change, Event news) {
        events.announce(steer(id, handle -> {
            CampaignRow row = known(handle, id);
            Phase phase = row.state().phase();
            boolean still = row.held() != null || row.asleep();
            if (phase != Phase.FAILED && (phase.isEnd() || !still))
                throw new IllegalArgumentException(id
                        + (phase.isEnd()
                                ? " has ended: fork it and change that one"
                                : " is at work: wait for its end"));
            VideoState changed = Rejection.answered(change.apply(row.state()));
            List<StoredEvent> told = chronicle.append(handle, id, row.fence(), row.writes(), changed, List.of(news));
            if (row.stoppedIn() != null) campaigns.stoppedIn(handle, id, row.stoppedIn());
            return told;
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
     * @throws IllegalArgumentException when there is none of that id
     */
    public Checkpoint checkpoint(String id) {
        CampaignRow row = database.transaction(handle -> found(handle, id));
        if (row.stoppedIn() != null) return new Checkpoint(row.state(), row.stoppedIn());
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

    /** What had ended and goes on is one more of its project's unfinished ones. */
    private List<StoredEvent> counted(Handle handle, CampaignRow row, List<StoredEvent> news) {
        if (row.hasEnded()) campaigns.countAgain(handle, row.id());
        return news;
    }

    private List<StoredEvent> enter(Handle handle, CampaignRow row, VideoState next, String why) {
        turns.enter(handle, next.campaign(), Lane.of(next.phase()));
        if (row.fence() == 0) return List.of();
        return chronicle.append(
                handle,
                next.campaign().id(),
                row.fence(),
                row.writes(),
                next,
                List.of(new Event.Resumed(next.phase(), why)));
    }

    /**
     * Lets a campaign go on that has stopped to be looked at.
     *
     * @throws IllegalArgumentException when it has not
     */
    public void approve(String id) {
        events.announce(steer(id, handle -> {
            CampaignRow row = held(handle, id);
            Set<Phase> rest = EnumSet.copyOf(row.holds());
            rest.remove(row.state().phase());
            campaigns.letGo(handle, id, rest);
            turns.enter(handle, row.state().campaign(), Lane.of(row.state().phase()));
            Event news = new Event.Resumed(row.state().phase(), "approved");
            return chronicle.append(handle, id, row.fence(), row.writes(), row.state(), List.of(news));
        }));
    }

    /**
     * Does not let it go on: it has failed in the phase whose work was not good enough, and can be made again from there.
     *
     * @param why is told, and kept with the campaign
     * @throws IllegalArgumentException when it has not stopped to be looked at
     */
    public void reject(String id, String why) {
        events.announce(steer(id, handle -> {
            CampaignRow row = held(handle, id);
            Phase after = Objects.requireNonNull(row.held()).after();
            campaigns.letGo(handle, id, row.holds());
            VideoState failed = Rejection.of(row.state(), why);
            List<Event> news = List.of(
                    new Event.PhaseChange(row.state().phase(), Phase.FAILED),
                    new Event.CampaignFailed(after, String.valueOf(failed.failure())));
            List<StoredEvent> stored = chronicle.append(handle, id, row.fence(), row.writes(), failed, news);
            campaigns.stoppedIn(handle, id, after);
            return stored;
        }));
    }

    private CampaignRow held(Handle handle, String id) {
        CampaignRow row = found(handle, id);
        if (row.held() == null || row.state().phase().isEnd())
            throw new IllegalArgumentException(id + " does not wait for anybody to look at it");
        return row;
    }

    /** Ends a campaign for good, whoever works on it, and whether or not it can be read. False when it had ended before. */
    public boolean cancel(String id, String why) {
        List<StoredEvent> last = steer(id, handle -> {
            Optional<CampaignRow> found = campaigns.locked(handle, id);
            if (found.isEmpty() || found.get().hasEnded()) return List.of();
            CampaignRow row = campaigns.claim(handle, id);
            campaigns.letGo(handle, id);
            List<Event> news = new ArrayList<>();
            row.phaseIfKnown().ifPresent(from -> news.add(new Event.PhaseChange(from, Phase.CANCELLED)));
            news.add(new Event.CampaignCancelled(why));
            return cancelled(handle, row, news);
        });
        events.announce(last);
        return !last.isEmpty();
    }

    private List<StoredEvent> cancelled(Handle handle, CampaignRow row, List<Event> news) {
        Optional<VideoState> state = row.stored().ifReadable();
        if (state.isPresent())
            return chronicle.append(
                    handle, row.id(), row.fence(), row.writes(), state.get().at(Phase.CANCELLED), news);
        campaigns.cancelUnread(handle, row.id());
        return chronicle.tell(handle, row, Phase.CANCELLED, news);
    }

    /** Forgets a campaign that has ended, with its events; its files are noted to be forgotten. False when it has not ended or is not there. */
    public boolean delete(String id) {
        AtomicBoolean tried = new AtomicBoolean();
        return database.transaction(handle -> {
            Optional<CampaignRow> row = campaigns.locked(handle, id);
            // Committed before, only the answer was lost.
            if (row.isEmpty() && tried.get()) return true;
            if (row.isEmpty() || !row.get().hasEnded()) return false;
            campaigns.delete(handle, id);
            Leftovers.note(handle, id, Duration.ZERO);
            tried.set(true);
            return true;
        });
    }

    /**
     * Changes a campaign in one transaction. When the answer to its commit is lost, what was committed is found by its events and is
     * not refused as done already.
     *
     * @param work gives the events that tell of the change
     */
    private List<StoredEvent> steer(String id, Database.Work<List<StoredEvent>> work) {
        List<StoredEvent> before = new ArrayList<>();
        return database.transaction(handle -> {
            if (!before.isEmpty() && isCommitted(handle, before.getLast())) return before;
            List<StoredEvent> news = work.in(handle);
            before.clear();
            before.addAll(news);
            return news;
        });
    }

    /** Under the lock of the campaign's row, as a commit whose answer was lost may not be over yet. */
    private boolean isCommitted(Handle handle, StoredEvent event) {
        return campaigns.locked(handle, event.campaign()).isPresent()
                && handle.select(
                                        "SELECT count(*) FROM events WHERE campaign = ? AND seq = ? AND kind = ? AND at = ?",
                                        event.campaign(),
                                        event.seq(),
                                        event.event().kind(),
                                        event.timestamp().atOffset(ZoneOffset.UTC))
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    /** One that has ended may still have its last turn for a moment, but nothing more is done in it. */
    private boolean isAtWork(Handle handle, CampaignRow row) {
        return !row.hasEnded() && turns.hasTurn(handle, row.id(), row.ticket());
    }

    /** One whose work this binary may change. */
    private CampaignRow known(Handle handle, String id) {
        CampaignRow row = found(handle, id);
        if (row.state().needsNewer()) throw new NeedsNewer(id);
        return row;
    }

    private CampaignRow found(Handle handle, String id) {
        return campaigns
                .locked(handle, id)
                .orElseThrow(() -> new IllegalArgumentException(id + ": there is no such campaign"));
    }
}
