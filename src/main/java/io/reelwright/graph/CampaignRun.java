package io.reelwright.graph;

import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Rejection;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Claim;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.net.HttpFailure;
import io.reelwright.process.ProcessDeadlineExceeded;
import io.reelwright.store.Database;
import io.reelwright.store.DiskFull;
import io.reelwright.store.Lane;
import io.reelwright.store.asset.AssetsUnavailable;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one campaign as far as possible in one lane: to its end, to a phase of the other lane, or to a wait. */
final class CampaignRun {
    private static final Logger LOG = Logger.getLogger(CampaignRun.class.getName());

    /** A campaign is given up when this many processes in a row have died while working on it: that many are no coincidence. */
    static final int MOST_DEATHS = 3;

    private final VideoGraph graph;
    private final Map<Phase, PhaseNode> nodes;
    private final RunRecord recorder;
    private final Backoff backoff;
    private final PhaseTimer timer;
    private final Supplier<Optional<String>> disk;

    /**
     * @param backoff pauses before retries when something external is unavailable
     * @param timer   receives the start and end of each phase
     * @param disk    returns why the data folder cannot be written now; empty when it can
     */
    CampaignRun(
            VideoGraph graph,
            Map<Phase, PhaseNode> nodes,
            RunRecord recorder,
            Backoff backoff,
            PhaseTimer timer,
            Supplier<Optional<String>> disk) {
        this.backoff = backoff;
        this.graph = graph;
        this.nodes = nodes;
        this.recorder = recorder;
        this.timer = timer;
        this.disk = disk;
    }

    /**
     * Returns whether the campaign fails if one more process dies while working on it. It is then tried alone, so that no other campaign
     * can be the cause.
     */
    static boolean isSuspect(Claim claim) {
        return claim.deaths() == MOST_DEATHS - 1;
    }

    /**
     * Runs the campaign.
     *
     * @throws InterruptedException    when the run is stopped; the campaign later continues from the last checkpoint
     * @throws PhaseRecorder.LostClaim when the campaign no longer belongs to this run; the process with the next turn sees its state
     * @throws IllegalStateException   when the database is unavailable: the phase has not failed, and can be retried
     */
    void walk(Lane lane) throws InterruptedException {
        VideoState state = recorder.state();
        if (recorder.deaths() >= MOST_DEATHS) {
            recorder.write(graph.failed(state, tooManyDeaths(state.phase(), recorder.deaths())));
            return;
        }
        try {
            // The sender of this turn may not have known which work comes next.
            Lane wanted = lane(state, lane);
            if (wanted != lane) {
                recorder.write(new Step.HandOver(state, List.of(), wanted));
                return;
            }
            while (!state.phase().isEnd()) {
                timer.begins(state);
                Outcome outcome = node(state.phase()).run(state, recorder);
                timer.ends();
                Step step = graph.step(state.phase(), outcome, lane, next -> lane(next, lane), recorder::holdsBefore);
                recorder.write(step);
                backoff.rewarded(state.campaign().id());
                if (!(step instanceof Step.GoOn)) return;
                state = step.state();
            }
        } catch (PhaseRecorder.LostClaim taken) {
            throw taken;
        } catch (InterruptedException | RuntimeException | Error failed) {
            stop(failed, lane);
        } finally {
            timer.ends();
        }
    }

    /** Returns the lane of the next work. A phase without a node stays in this lane, and fails when it runs. */
    private Lane lane(VideoState state, Lane otherwise) {
        PhaseNode node = nodes.get(state.phase());
        if (node == null) return otherwise;
        return node.work(state, recorder)
                .orElseGet(() -> graph.usual(state.phase()))
                .lane();
    }

    private PhaseNode node(Phase phase) {
        PhaseNode node = nodes.get(phase);
        if (node == null) throw new PhaseFailure(phase + " cannot be done: this Reelwright has no node for it");
        return node;
    }

    /** Handles an exception from a node. Its threads may have wrapped the real cause. */
    private void stop(Throwable failed, Lane lane) throws InterruptedException {
        Phase in = recorder.state().phase();
        if (Thread.interrupted() || cause(failed, InterruptedException.class) != null) {
            if (!timer.isOver()) throw new InterruptedException("stopped in " + in);
            recorder.write(stopped(in + " was stopped: it did not end within its time limit", lane));
            return;
        }
        PhaseRecorder.LostClaim taken = cause(failed, PhaseRecorder.LostClaim.class);
        if (taken != null) throw taken;
        if (Database.isAway(failed)) throw new IllegalStateException("the database was unavailable in " + in, failed);
        recorder.write(after(failed, lane));
    }

    private Step after(Throwable failed, Lane lane) {
        VideoState state = recorder.state();
        String id = state.campaign().id();
        BudgetExceeded refused = cause(failed, BudgetExceeded.class);
        if (refused != null)
            return graph.lacking(state, "budget", refused.shortage(), lane, backoff.lacking(id, refused.shortage()));
        Optional<String> full = disk(failed);
        if (full.isPresent()) {
            LOG.log(Level.WARNING, id + " waits in " + state.phase() + ": " + full.get());
            return graph.lacking(state, "disk", full.get(), lane, backoff.lacking(id, full.get()));
        }
        DamagedAsset damaged = cause(failed, DamagedAsset.class);
        if (damaged != null) {
            Optional<FileLoss> loss = FileLoss.of(state, damaged.asset());
            if (loss.isPresent() && backoff.mayRecover(state.campaign().id()))
                return graph.lost(state, loss.get(), String.valueOf(damaged.getMessage()));
        }
        ProcessDeadlineExceeded late = cause(failed, ProcessDeadlineExceeded.class);
        if (late != null) return stopped(state.phase() + ": " + late.getMessage(), lane);
        Optional<String> away = AssetsUnavailable.passing(failed).or(() -> film(failed));
        Optional<Duration> pause = away.flatMap(_ -> backoff.pause(id));
        return pause.isPresent()
                ? graph.rest(state, "files", away.orElseThrow(), lane, pause.get())
                : graph.failed(state, why(state, failed), reason(failed));
    }

    /** Retries work that took too long a few times, as the machine may have been too busy. */
    private Step stopped(String why, Lane lane) {
        VideoState state = recorder.state();
        LOG.log(Level.WARNING, state.campaign().id() + ": " + why);
        return backoff.stopped(state.campaign().id())
                .map(pause -> graph.rest(state, "machine", why, lane, pause))
                .orElseGet(() -> graph.failed(
                        state,
                        why + ", as in each earlier attempt; order a shorter video, or"
                                + " allow more time with --ffmpeg-deadline"));
    }

    /**
     * Returns why the disk cannot be written, if that is the real cause. Phases report a full disk in other forms (a silent voice, an
     * unreadable film), and the remedy is a different one.
     */
    private Optional<String> disk(Throwable failed) {
        if (DiskFull.isBehind(failed)) return Optional.of(DiskFull.why(failed));
        boolean files = cause(failed, IOException.class) != null || cause(failed, UncheckedIOException.class) != null;
        return files ? disk.get() : Optional.empty();
    }

    /** Returns why a bought film cannot be fetched, if the failure may be temporary. */
    private static Optional<String> film(Throwable failed) {
        return Optional.ofNullable(cause(failed, HttpFailure.class))
                .filter(HttpFailure::isPassing)
                .map(passing -> String.valueOf(passing.getMessage()));
    }

    private static String why(VideoState state, Throwable failed) {
        Phase in = state.phase();
        PhaseFailure told = cause(failed, PhaseFailure.class);
        AssetsUnavailable away = cause(failed, AssetsUnavailable.class);
        DamagedAsset damaged = cause(failed, DamagedAsset.class);
        if (damaged != null)
            return in + " failed: " + damaged.getMessage()
                    + ", and making it again did not help: check the disk under the data folder";
        if (away != null) return in + " failed: " + away.getMessage();
        if (told != null) return withoutRejection(in, String.valueOf(told.getMessage()));
        LOG.log(Level.SEVERE, state.campaign().id() + ": " + in + " failed by a mistake of ours", failed);
        return InternalErrorMessage.in(in, failed);
    }

    private static @Nullable FailureReason reason(Throwable failed) {
        PhaseFailure told = cause(failed, PhaseFailure.class);
        return told == null || cause(failed, DamagedAsset.class) != null ? null : told.reason();
    }

    private static String tooManyDeaths(Phase in, int deaths) {
        return in + " failed: the process that worked on it ended " + deaths
                + " times in a row, the last time with nothing else at work; either this campaign ends the process, or the"
                + " machine has too little memory. Order it with other pictures, clips or text, or give the machine more"
                + " memory and try again";
    }

    /** Adds a prefix when a provider's message would be taken for a user's rejection. */
    private static String withoutRejection(Phase in, String told) {
        return Rejection.reads(told) ? in + " failed: " + told : told;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failed, Class<T> wanted) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause())
            if (wanted.isInstance(one)) return wanted.cast(one);
        return null;
    }
}
