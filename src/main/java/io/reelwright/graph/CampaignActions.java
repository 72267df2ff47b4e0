package io.reelwright.graph;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.CampaignStatus;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Rejection;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignChange;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.LockedCampaign;
import io.reelwright.store.PendingApproval;
import io.reelwright.store.asset.DamagedAsset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What people do with campaigns: let them go on, stop them, put them back, change them. Whether something can be done stands in the
 * table of ways; each method throws {@link ActionRefused} when it cannot, or when there is no campaign of that id.
 */
public final class CampaignActions {
    /** These can be done with what only a newer binary may work on, too. */
    private static final Set<Action> LEAVING_THE_WORK_AS_IT_IS =
            EnumSet.of(Action.APPROVE, Action.REJECT, Action.CANCEL, Action.DELETE);

    private final CampaignWriter writer;
    private final VideoGraph graph = new VideoGraph();
    private final RetryPolicy retryPolicy = new RetryPolicy(graph);

    public CampaignActions(CampaignWriter writer) {
        this.writer = writer;
    }

    /**
     * Lets a campaign go on from its last checkpoint: from the start, after a kill, or a failed one in the phase that failed; what was
     * rejected is made again. Nothing happens to one that is done or has its turn already.
     */
    public void resume(String id) {
        change(Action.RESUME, id, found -> {
            VideoState state = found.state();
            Phase failedIn = found.stoppedIn();
            if (failedIn != null) return goOn(found, retryPolicy.of(state, failedIn), "asked for after a failure");
            return goOn(
                    found, state, found.standing() == CampaignStatus.SLEEPING ? "asked for" : "its process had ended");
        });
    }

    /** One that nobody has ever worked on is not resumed: it has its turn, and nothing is told. */
    private static CampaignChange goOn(LockedCampaign found, VideoState next, String why) {
        List<Event> news = found.row().fence() == 0 ? List.of() : List.of(new Event.Resumed(next.phase(), why));
        return new CampaignChange.GoOn(next, news, found.holds());
    }

    /**
     * Has a campaign done again from a phase on: what came before that phase is kept. What somebody is to look at is not passed over
     * by it.
     */
    public void retry(String id, Phase from) {
        if (from.isEnd()) throw new ActionRefused("nothing is done in " + from);
        back(Action.RETRY_FROM, id, from, found -> {
            PendingApproval held = found.held();
            if (held != null && held.before() == from) throw waits(found);
            return found.state().again(from, phase -> graph.leads(from, phase));
        });
    }

    private static ActionRefused waits(LockedCampaign found) {
        return new ActionRefused(
                found.id() + " waits for somebody to look at its " + found.heldAfter() + ": approve or reject it");
    }

    private void back(Action action, String id, Phase from, Function<LockedCampaign, VideoState> back) {
        back(action, id, from, back, List.of());
    }

    /**
     * Puts a campaign back to an earlier phase, or the one in which it is, and lets it go on from there.
     *
     * @param back  gives the state to go on from
     * @param first what is told before it goes on
     */
    void back(Action action, String id, Phase from, Function<LockedCampaign, VideoState> back, List<Event> first) {
        change(action, id, found -> {
            refuseWhileOrderedAgain(found);
            if (!graph.leads(from, found.reached()))
                throw new ActionRefused(id + " has only come to " + found.reached() + ", and not beyond " + from
                        + ": name an earlier phase");
            VideoState next = back.apply(found);
            List<Event> news = new ArrayList<>(first);
            news.add(new Event.PhaseChange(found.state().phase(), next.phase()));
            news.add(new Event.Resumed(next.phase(), "asked for"));
            return new CampaignChange.GoOn(next, news, found.holds());
        });
    }

    /** The same order may be given once until it is done: what is done goes on only when it was not given again. */
    private static void refuseWhileOrderedAgain(LockedCampaign found) {
        if (found.standing() == CampaignStatus.DONE)
            found.orderedAgain().get().ifPresent(other -> {
                throw new ActionRefused("the same was ordered again and is not done yet, as " + other
                        + ": wait for its end, cancel it, or change that one");
            });
    }

    /** Changes a campaign where it stands: it goes on no sooner for it. */
    void stay(Action action, String id, UnaryOperator<VideoState> change, Event news) {
        change(action, id, found -> new CampaignChange.Stay(Rejection.answered(change.apply(found.state())), news));
    }

    /**
     * Has a damaged or lost file made again, of a campaign that is done or waits for somebody to look at it; all else that it has made
     * stays. One that is at work finds it itself.
     *
     * @throws ActionRefused also when it is not made again by itself; the message says what helps
     */
    public void recover(String id, DamagedAsset damaged) {
        writer.changes().change(id, found -> {
            FileLoss loss = FileLoss.of(found.state(), damaged.asset())
                    .orElseThrow(() -> new ActionRefused(
                            damaged.getMessage() + ", and nothing needs it any more: it is not made again"));
            if (recovered(found, damaged) == ActionTable.Effect.NOTHING) return new CampaignChange.Nothing();
            refuseWhileOrderedAgain(found);
            VideoState next = found.state().at(loss.from());
            String why = loss.what() + " is made again: " + damaged.getMessage();
            List<Event> news = List.of(
                    new Event.PhaseChange(found.state().phase(), loss.from()), new Event.Resumed(loss.from(), why));
            return new CampaignChange.GoOn(next, news, found.holds());
        });
    }

    private ActionTable.Effect recovered(LockedCampaign found, DamagedAsset damaged) {
        try {
            return graph.effect(Action.RECOVER, found);
        } catch (ActionRefused not) {
            String why = String.valueOf(not.getMessage()).substring(found.id().length());
            throw new ActionRefused(damaged.getMessage() + ", and its campaign" + why);
        }
    }

    /** Lets a campaign go on that has stopped to be looked at. */
    public void approve(String id) {
        change(Action.APPROVE, id, found -> {
            Phase phase = found.state().phase();
            Set<Phase> rest = EnumSet.copyOf(found.holds());
            rest.remove(phase);
            return new CampaignChange.GoOn(found.state(), List.of(new Event.Resumed(phase, "approved")), rest);
        });
    }

    /**
     * Does not let it go on: it has failed in the phase whose work was not good enough, and can be made again from there.
     *
     * @param why is told, and kept with the campaign
     */
    public void reject(String id, String why) {
        change(Action.REJECT, id, found -> {
            PendingApproval held = found.held();
            if (held == null) throw new IllegalStateException(id + " is held, and nowhere");
            VideoState failed = Rejection.of(found.state(), why);
            List<Event> news = List.of(
                    new Event.PhaseChange(found.state().phase(), Phase.FAILED),
                    new Event.CampaignFailed(held.after(), String.valueOf(failed.failure())));
            return new CampaignChange.Fail(failed, news, held.after());
        });
    }

    /** Ends a campaign for good, whoever works on it, and whether or not it can be read. */
    public void cancel(String id, String why) {
        change(Action.CANCEL, id, _ -> new CampaignChange.Cancel(why));
    }

    /** Forgets a campaign that has ended, with its events; its files are noted to be forgotten. */
    public void delete(String id) {
        change(Action.DELETE, id, _ -> new CampaignChange.Delete());
    }

    private void change(Action action, String id, Function<LockedCampaign, CampaignChange> change) {
        writer.changes().change(id, found -> {
            if (!LEAVING_THE_WORK_AS_IT_IS.contains(action)) found.requireKnown();
            return graph.effect(action, found) == ActionTable.Effect.NOTHING
                    ? new CampaignChange.Nothing()
                    : change.apply(found);
        });
    }
}
