package io.reelwright.telemetry;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.graph.WorkKind;
import io.reelwright.log.RepeatedWarning;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

/** Wraps a node and writes one log line per visit, with the duration in seconds and the outcome. */
public final class LoggedNode implements PhaseNode {
    private static final Logger LOG = Logger.getLogger(LoggedNode.class.getName());

    private final Phase phase;
    private final PhaseNode node;

    public LoggedNode(Phase phase, PhaseNode node) {
        this.phase = phase;
        this.node = node;
    }

    @Override
    public Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        return node.work(state, recorder);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        long begun = System.nanoTime();
        String end = "";
        try {
            Outcome outcome = node.run(state, recorder);
            end = text(outcome);
            return outcome;
        } catch (InterruptedException stopped) {
            end = "stopped";
            throw stopped;
        } catch (PhaseFailure failed) {
            end = "failed: " + failed.getMessage();
            throw failed;
        } catch (RuntimeException | Error failed) {
            end = "failed unexpectedly: " + RepeatedWarning.said(failed);
            throw failed;
        } finally {
            String line = String.format(
                    Locale.ROOT,
                    "%s %s, %.1f s: %s",
                    state.campaign().id(),
                    phase,
                    (System.nanoTime() - begun) / 1e9,
                    end);
            LOG.info(line);
        }
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished _ -> "finished";
            case Outcome.Rejected _ -> "rejected some scenes";
            case Outcome.Waiting _ -> "waits";
            case Outcome.Paused _ -> "paused, so that other campaigns get a turn";
        };
    }
}
