package io.reelwright.graph;

import static io.reelwright.campaign.Phase.COMPOSE;
import static io.reelwright.campaign.Phase.DONE;
import static io.reelwright.campaign.Phase.MOTION;
import static io.reelwright.campaign.Phase.PLANNING;
import static io.reelwright.campaign.Phase.QUALITY;
import static io.reelwright.campaign.Phase.REPURPOSE;
import static io.reelwright.campaign.Phase.SCRIPT;
import static io.reelwright.campaign.Phase.STORYBOARD;
import static io.reelwright.campaign.Phase.VISUAL;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.LockedCampaign;
import io.reelwright.store.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a campaign, including the user actions. Its diagram in ARCHITECTURE.md is generated from here, and a test compares
 * the two.
 */
public final class VideoGraph {
    private record Ways(Phase finished, Phase rejected) {}

    private final Map<Phase, Ways> ways = new EnumMap<>(Phase.class);
    private final ActionTable actions = new ActionTable();

    public VideoGraph() {
        straight(PLANNING, SCRIPT);
        straight(SCRIPT, STORYBOARD);
        straight(STORYBOARD, MOTION);
        straight(MOTION, VISUAL);
        straight(VISUAL, QUALITY);
        ways.put(QUALITY, new Ways(COMPOSE, VISUAL));
        straight(COMPOSE, REPURPOSE);
        straight(REPURPOSE, DONE);
    }

    /**
     * Returns the phase that follows {@code from}; the same phase while the campaign waits. Which scenes are sent back is decided by
     * {@code QualityNode}, scene by scene; the bound here only guards against a node that never passes.
     */
    public Phase next(Phase from, Outcome outcome) {
        Ways way = ways.get(from);
        if (way == null) throw new IllegalArgumentException(from + " is a final phase: nothing follows it");
        return switch (outcome) {
            case Outcome.Finished _ -> way.finished();
            case Outcome.Rejected(var state) ->
                state.mostRounds() <= Retakes.MOST_ROUNDS ? way.rejected() : way.finished();
            case Outcome.Waiting _, Outcome.Paused _ -> from;
        };
    }

    /**
     * Returns the step that follows from an outcome. It depends only on the arguments.
     *
     * @param from  phase that returned the outcome
     * @param lane  lane in which the campaign is being worked on
     * @param lanes returns the lane of the next work, given the state with which it begins
     * @param holds whether the campaign stops before a phase
     */
    Step step(Phase from, Outcome outcome, Lane lane, Function<VideoState, Lane> lanes, Predicate<Phase> holds) {
        if (outcome instanceof Outcome.Waiting(var state, var wait))
            return new Step.Sleep(state, new Event.Waiting(wait.kind(), wait.on()));
        if (outcome instanceof Outcome.Paused(var state)) return new Step.Rest(state, List.of(), lane, Duration.ZERO);
        VideoState next = outcome.state().at(next(from, outcome));
        List<Event> news = new ArrayList<>(List.of(new Event.PhaseChange(from, next.phase())));
        if (next.phase() == DONE) news.add(done(next));
        if (holds.test(next.phase())) {
            news.add(new Event.Waiting("approval", from.name().toLowerCase(Locale.ROOT)));
            return new Step.Hold(next, news, from);
        }
        if (next.phase().isEnd()) return new Step.GoOn(next, news);
        Lane following = lanes.apply(next);
        return following == lane ? new Step.GoOn(next, news) : new Step.HandOver(next, news, following);
    }

    /** Returns the kind of work of a phase whose node does not specify one. */
    WorkKind usual(Phase phase) {
        return switch (phase) {
            case PLANNING, SCRIPT, STORYBOARD, DONE, FAILED, CANCELLED -> WorkKind.THINKING;
            case MOTION, VISUAL, QUALITY -> WorkKind.DRAWING;
            case COMPOSE, REPURPOSE -> WorkKind.ENCODING;
        };
    }

    /** Returns the step for a phase that cannot be done. */
    Step failed(VideoState state, String why) {
        return failed(state, why, null);
    }

    /** Returns the step for a phase that cannot be done, with the reason for programs if there is one. */
    Step failed(VideoState state, String why, @Nullable FailureReason reason) {
        Phase in = state.phase();
        List<Event> news = List.of(new Event.PhaseChange(in, Phase.FAILED), new Event.CampaignFailed(in, why, reason));
        return new Step.Fail(state.withFailure(why, reason).at(Phase.FAILED), news, in);
    }

    /**
     * Returns the step for a phase that can be done later.
     *
     * @param what what the campaign waits for: {@code files}, {@code machine}
     */
    Step rest(VideoState state, String what, String why, Lane lane, Duration pause) {
        String said = why + "; it is tried again in " + pause.toSeconds() + " s";
        return new Step.Rest(state, List.of(new Event.Waiting(what, said)), lane, pause);
    }

    /** Returns the step for a needed file that is damaged or missing: the phase that makes it gets the next turn. */
    Step lost(VideoState state, FileLoss loss, String why) {
        Phase in = state.phase();
        String said = loss.what() + " is made again: " + why;
        List<Event> news = List.of(new Event.PhaseChange(in, loss.from()), new Event.Resumed(loss.from(), said));
        return new Step.Rest(state.at(loss.from()), news, usual(loss.from()).lane(), Duration.ZERO);
    }

    /**
     * Returns the step for a campaign that lacks something, for however long. An event is written only when the lack is new.
     *
     * @param what {@code budget} or {@code disk}
     */
    Step lacking(VideoState state, String what, String why, Lane lane, Backoff.Lack lack) {
        List<Event> news = lack.isNews() ? List.of(new Event.Waiting(what, why)) : List.of();
        return new Step.Rest(state, news, lane, lack.pause());
    }

    private static Event done(VideoState state) {
        double longest =
                state.masters().stream().mapToDouble(Master::seconds).max().orElse(0);
        return new Event.CampaignDone(state.masters().size(), state.clips().size(), longest);
    }

    /** Returns whether one phase leads to another without rejections, or they are the same. */
    boolean leads(Phase from, Phase to) {
        Phase at = from;
        while (at != to) {
            Ways way = ways.get(at);
            if (way == null) return false;
            at = way.finished();
        }
        return true;
    }

    /**
     * Returns the effect of a user action on a campaign.
     *
     * @throws ActionRefused when the action is not possible
     */
    ActionTable.Effect effect(Action action, LockedCampaign campaign) {
        return actions.of(action, campaign);
    }

    /** Returns the user actions as a table in Markdown. */
    public String actions() {
        return actions.markdown();
    }

    /** Returns the state machine as a Mermaid state diagram, including the final phases that any phase can reach. */
    public String mermaid() {
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n    [*] --> PLANNING\n");
        ways.forEach((from, way) -> {
            edge(drawn, from, way.finished(), "finished");
            if (way.rejected() != way.finished())
                edge(drawn, from, way.rejected(), "rejected, at most " + Retakes.MOST_ROUNDS + " times");
        });
        for (Phase from : ways.keySet()) {
            edge(drawn, from, Phase.FAILED, "");
            edge(drawn, from, Phase.CANCELLED, "");
        }
        for (Phase end : Phase.values()) if (end.isEnd()) drawn.append("    " + end + " --> [*]\n");
        return drawn.toString();
    }

    private static void edge(StringBuilder drawn, Phase from, Phase to, String label) {
        drawn.append("    " + from + " --> " + to + (label.isEmpty() ? "" : " : " + label) + "\n");
    }

    private void straight(Phase from, Phase to) {
        ways.put(from, new Ways(to, to));
    }
}
