package io.reelwright.graph;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Chronicle;
import io.reelwright.event.Claim;
import io.reelwright.event.Event;
import io.reelwright.money.Purse;
import io.reelwright.store.DiskFull;
import io.reelwright.store.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Walks one campaign as far as one lane goes: to its end, to a phase of the other lane, or to something to wait for. */
final class CampaignRun {
    private static final Logger LOG = Logger.getLogger(CampaignRun.class.getName());

    private final Chronicle chronicle;
    private final VideoGraph graph;
    private final Map<Phase, PhaseNode> nodes;
    private final Claim claim;
    private final RunLog log;

    CampaignRun(Chronicle chronicle, VideoGraph graph, Map<Phase, PhaseNode> nodes, Purse purse, Claim claim) {
        this.chronicle = chronicle;
        this.graph = graph;
        this.nodes = nodes;
        this.claim = claim;
        this.log = new RunLog(chronicle, claim, purse);
    }

    /**
     * Walks.
     *
     * @throws InterruptedException when the run is stopped; it goes on later from the last checkpoint
     */
    void walk(Lane lane) throws InterruptedException {
        try {
            VideoState state = claim.state();
            while (!state.phase().isEnd() && Lane.of(state.phase()) == lane) {
                Outcome outcome = node(state.phase()).run(state, log);
                if (outcome instanceof Outcome.Waiting(var waiting, var wait)) {
                    RunLog.held(() -> chronicle.sleep(claim, waiting, new Event.Waiting(wait.kind(), wait.on())));
                    return;
                }
                state = step(outcome, lane);
                if (claim.holdsBefore(state.phase())) return;
            }
        } catch (Logbook.LostClaim taken) {
            LOG.log(Level.FINE, "{0}", taken.getMessage());
        } catch (RuntimeException failed) {
            stop(failed);
        }
    }

    private VideoState step(Outcome outcome, Lane lane) {
        Phase from = claim.state().phase();
        VideoState next = outcome.state().at(graph.next(from, outcome));
        List<Event> news = new ArrayList<>(List.of(new Event.PhaseChange(from, next.phase())));
        if (next.phase() == Phase.DONE) news.add(done(next));
        Lane following = Lane.of(next.phase());
        if (claim.holdsBefore(next.phase())) {
            news.add(new Event.Waiting("approval", from.name().toLowerCase(Locale.ROOT)));
            RunLog.held(() -> chronicle.hold(claim, next, news, from));
            return next;
        }
        RunLog.held(() -> {
            if (next.phase().isEnd() || following == lane) chronicle.checkpoint(claim, next, news);
            else chronicle.handOver(claim, next, news, following);
        });
        return next;
    }

    private static Event done(VideoState state) {
        double longest =
                state.masters().stream().mapToDouble(Master::seconds).max().orElse(0);
        return new Event.CampaignDone(state.masters().size(), state.clips().size(), longest);
    }

    private PhaseNode node(Phase phase) {
        PhaseNode node = nodes.get(phase);
        if (node == null) throw new PhaseFailure(phase + " cannot be done: this Reelwright has no part for it");
        return node;
    }

    /** A node's threads may have wrapped what really happened. */
    private void stop(RuntimeException failed) throws InterruptedException {
        if (Thread.interrupted() || cause(failed, InterruptedException.class) != null)
            throw new InterruptedException("stopped in " + claim.state().phase());
        if (cause(failed, Logbook.LostClaim.class) != null) return;
        Phase in = claim.state().phase();
        String why = why(in, failed);
        List<Event> news = List.of(new Event.PhaseChange(in, Phase.FAILED), new Event.CampaignFailed(in, why));
        try {
            RunLog.held(() -> chronicle.fail(claim, in, why, news));
        } catch (Logbook.LostClaim taken) {
            LOG.log(Level.FINE, "{0}", taken.getMessage());
        }
    }

    private static String why(Phase in, RuntimeException failed) {
        PhaseFailure told = cause(failed, PhaseFailure.class);
        // Whatever the phase makes of it (a mute voice, a film that cannot be read), the mend is another.
        if (DiskFull.isBehind(failed)) return "no room is left on the disk under the data folder; free some";
        if (told != null) return String.valueOf(told.getMessage());
        LOG.log(Level.SEVERE, in + " failed by a mistake of ours", failed);
        return in + " failed by a mistake of ours (" + failed + "): the log has the details";
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failed, Class<T> wanted) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause())
            if (wanted.isInstance(one)) return wanted.cast(one);
        return null;
    }
}
