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
 * The actions that users take on campaigns: resume, stop, repeat, change. The action table decides what is possible. Each method throws
 * {@link ActionRefused} when the action is not possible or the campaign does not exist.
 */
public final class CampaignActions {
    /** Actions that are also possible when only a newer binary may work on the campaign. */
    private static final Set<Action> LEAVING_THE_WORK_AS_IT_IS =
            EnumSet.of(Action.APPROVE, Action.REJECT, Action.CANCEL, Action.DELETE);

    private final CampaignWriter writer;
    private final VideoGraph graph = new VideoGraph();
    private final RetryPolicy retryPolicy = new RetryPolicy(graph);

    public CampaignActions(CampaignWriter writer) {
        this.writer = writer;
    }

    /**
     * Resumes a campaign from its last checkpoint: a new one from the start, one whose process was killed, or a failed one in the phase
     * that failed. Rejected work is made again. Nothing happens when the campaign is done or already has its turn.
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

    /** Returns the change that resumes a campaign. When no process has worked on it yet, it just gets its turn, and no event is written. */
    private static CampaignChange goOn(LockedCampaign found, VideoState next, String why) {
        List<Event> news = found.row().fence() == 0 ? List.of() : List.of(new Event.Resumed(next.phase(), why));
        return new CampaignChange.GoOn(next, news, found.holds());
    }

    /** Repeats a campaign from a phase on; results of earlier phases are kept. A pending review is not skipped by it. */
    public void retry(String id, Phase from) {
        if (from.isEnd()) throw new ActionRefused("no work is done in " + from + ": name an earlier phase");
        back(Action.RETRY_FROM, id, from, found -> {
            PendingApproval held = found.held();
            if (held != null && held.before() == from) throw waits(found);
            return found.state().again(from, phase -> graph.leads(from, phase));
        });
    }

    private static ActionRefused waits(LockedCampaign found) {
        return new ActionRefused(
                found.id() + " waits for review of its " + found.heldAfter() + ": approve or reject it");
    }

    private void back(Action action, String id, Phase from, Function<LockedCampaign, VideoState> back) {
        back(action, id, from, back, List.of());
    }

    /**
     * Puts a campaign back to an earlier phase or to the start of the current one, and continues from there.
     *
     * @param back  returns the state to continue from
     * @param first events to write before the campaign continues
     */
    void back(Action action, String id, Phase from, Function<LockedCampaign, VideoState> back, List<Event> first) {
        change(action, id, found -> {
            refuseWhileOrderedAgain(found);
            if (!graph.leads(from, found.reached()))
                throw new ActionRefused(id + " has only come to " + found.reached() + ", and not to " + from
                        + ": name an earlier phase");
            VideoState next = back.apply(found);
            List<Event> news = new ArrayList<>(first);
            news.add(new Event.PhaseChange(found.state().phase(), next.phase()));
            news.add(new Event.Resumed(next.phase(), "asked for"));
            return new CampaignChange.GoOn(next, news, found.holds());
        });
    }

    /** Refuses the action when the campaign is done and its order was given again: an order may exist only once until it is done. */
    private static void refuseWhileOrderedAgain(LockedCampaign found) {
        if (found.standing() == CampaignStatus.DONE)
            found.orderedAgain().get().ifPresent(other -> {
                throw new ActionRefused("the same order was given again and is not done yet, as " + other
                        + ": wait until it has ended, cancel it, or change that one");
            });
    }

    /** Changes a campaign without continuing it. */
    void stay(Action action, String id, UnaryOperator<VideoState> change, Event news) {
        change(action, id, found -> new CampaignChange.Stay(Rejection.answered(change.apply(found.state())), news));
    }

    /**
     * Makes a damaged or lost file again, for a campaign that is done or waits for review; all its other results stay. A campaign that is
     * at work finds the damage itself.
     *
     * @throws ActionRefused also when the file cannot be made again automatically; the message says what helps
     */
    public void recover(String id, DamagedAsset damaged) {
        writer.changes().change(id, found -> {
            FileLoss loss = FileLoss.of(found.state(), damaged.asset())
                    .orElseThrow(() -> new ActionRefused(
                            damaged.getMessage() + ", and it is no longer needed: it is not made again"));
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

    /** Approves a campaign that waits for review. */
    public void approve(String id) {
        change(Action.APPROVE, id, found -> {
            Phase phase = found.state().phase();
            Set<Phase> rest = EnumSet.copyOf(found.holds());
            rest.remove(phase);
            return new CampaignChange.GoOn(found.state(), List.of(new Event.Resumed(phase, "approved")), rest);
        });
    }

    /**
     * Rejects the work of a campaign that waits for review: the campaign fails in the phase whose work was not good enough, and can be
     * repeated from there.
     *
     * @param why the reason, which is reported and stored with the campaign
     */
    public void reject(String id, String why) {
        change(Action.REJECT, id, found -> {
            PendingApproval held = found.held();
            if (held == null) throw new IllegalStateException(id + " is held without a pending approval");
            VideoState failed = Rejection.of(found.state(), why);
            List<Event> news = List.of(
                    new Event.PhaseChange(found.state().phase(), Phase.FAILED),
                    new Event.CampaignFailed(held.after(), String.valueOf(failed.failure())));
            return new CampaignChange.Fail(failed, news, held.after());
        });
    }

    /** Cancels a campaign for good, even while a process works on it or when it cannot be read. */
    public void cancel(String id, String why) {
        change(Action.CANCEL, id, _ -> new CampaignChange.Cancel(why));
    }

    /** Deletes a campaign that has ended, with its events; its files are scheduled for deletion. */
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
