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

/** A node of which the log says, in one line per visit, how long it took and how it ended. */
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
            end = said(outcome);
            return outcome;
        } catch (InterruptedException stopped) {
            end = "stopped";
            throw stopped;
        } catch (PhaseFailure failed) {
            end = "failed: " + failed.getMessage();
            throw failed;
        } catch (RuntimeException | Error failed) {
            end = "broke off: " + RepeatedWarning.said(failed);
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

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished _ -> "finished";
            case Outcome.Rejected _ -> "rejected some scenes";
            case Outcome.Waiting _ -> "waits";
            case Outcome.Paused _ -> "gives others their turn";
        };
    }
}
