package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Rejection;
import io.reelwright.money.OverBudget;
import io.reelwright.store.Database;
import io.reelwright.store.DiskFull;
import io.reelwright.store.Lane;
import io.reelwright.store.asset.AssetsAway;
import io.reelwright.store.asset.DamagedAsset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Walks one campaign as far as one lane goes: to its end, to a phase of the other lane, or to something to wait for. */
final class CampaignRun {
    private static final Logger LOG = Logger.getLogger(CampaignRun.class.getName());

    private final VideoGraph graph;
    private final Map<Phase, PhaseNode> nodes;
    private final RunBook book;
    private final Patience patience;

    /** @param patience with what this campaign needs from outside */
    CampaignRun(VideoGraph graph, Map<Phase, PhaseNode> nodes, RunBook book, Patience patience) {
        this.patience = patience;
        this.graph = graph;
        this.nodes = nodes;
        this.book = book;
    }

    /**
     * Walks.
     *
     * @throws InterruptedException when the run is stopped; it goes on later from the last checkpoint
     * @throws Logbook.LostClaim     when the campaign is not this run's any more: whoever has the turn next sees whose it is
     * @throws IllegalStateException when the database is away: the phase has not failed, and can be tried again
     */
    void walk(Lane lane) throws InterruptedException {
        try {
            VideoState state = book.state();
            while (!state.phase().isEnd()) {
                Outcome outcome = node(state.phase()).run(state, book);
                Step step = graph.step(state.phase(), outcome, lane, book::holdsBefore);
                book.write(step);
                patience.rewarded(state.campaign().id());
                if (!(step instanceof Step.GoOn)) return;
                state = step.state();
            }
        } catch (Logbook.LostClaim taken) {
            throw taken;
        } catch (RuntimeException | Error failed) {
            stop(failed, lane);
        }
    }

    private PhaseNode node(Phase phase) {
        PhaseNode node = nodes.get(phase);
        if (node == null) throw new PhaseFailure(phase + " cannot be done: this Reelwright has no part for it");
        return node;
    }

    /** A node's threads may have wrapped what really happened. */
    private void stop(Throwable failed, Lane lane) throws InterruptedException {
        if (Thread.interrupted() || cause(failed, InterruptedException.class) != null)
            throw new InterruptedException("stopped in " + book.state().phase());
        Logbook.LostClaim taken = cause(failed, Logbook.LostClaim.class);
        if (taken != null) throw taken;
        if (Database.isAway(failed))
            throw new IllegalStateException(
                    "the database went away in " + book.state().phase(), failed);
        book.write(after(failed, lane));
    }

    private Step after(Throwable failed, Lane lane) {
        VideoState state = book.state();
        OverBudget refused = cause(failed, OverBudget.class);
        if (refused != null) {
            Patience.Lack lack = patience.lacking(state.campaign().id(), refused.shortage());
            return graph.lacking(state, refused, lane, lack);
        }
        DamagedAsset damaged = cause(failed, DamagedAsset.class);
        if (damaged != null) {
            Optional<Loss> loss = Loss.of(state, damaged.asset());
            if (loss.isPresent() && patience.mayRecover(state.campaign().id()))
                return graph.lost(state, loss.get(), String.valueOf(damaged.getMessage()));
        }
        Optional<String> away = AssetsAway.passing(failed);
        Optional<Duration> pause =
                away.flatMap(_ -> patience.pause(state.campaign().id()));
        return pause.isPresent()
                ? graph.rest(state, away.orElseThrow(), lane, pause.get())
                : graph.failed(state, why(state.phase(), failed));
    }

    private static String why(Phase in, Throwable failed) {
        PhaseFailure told = cause(failed, PhaseFailure.class);
        // Whatever the phase makes of it (a mute voice, a film that cannot be read), the mend is another.
        if (DiskFull.isBehind(failed)) return "no room is left on the disk under the data folder; free some";
        AssetsAway away = cause(failed, AssetsAway.class);
        DamagedAsset damaged = cause(failed, DamagedAsset.class);
        if (damaged != null)
            return in + " failed: " + damaged.getMessage()
                    + ", and making it again did not help: look at the disk under the data folder";
        if (away != null) return in + " failed: " + away.getMessage();
        if (told != null) return inOurWords(in, String.valueOf(told.getMessage()));
        LOG.log(Level.SEVERE, in + " failed by a mistake of ours", failed);
        return in + " failed by a mistake of ours (" + failed + "): the log has the details";
    }

    /** A provider's words must not be taken for a person's. */
    private static String inOurWords(Phase in, String told) {
        return Rejection.reads(told) ? in + " failed: " + told : told;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failed, Class<T> wanted) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause())
            if (wanted.isInstance(one)) return wanted.cast(one);
        return null;
    }
}
