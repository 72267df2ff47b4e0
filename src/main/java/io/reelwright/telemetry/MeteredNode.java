package io.reelwright.telemetry;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.graph.WorkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Wraps a node and records its processor time: one line {@code campaign, phase, CPU seconds, wall seconds} per visit, separated by
 * tabs. The processor time is that of the whole process, so it is meaningful only where one campaign runs at a time.
 */
public final class MeteredNode implements PhaseNode {
    private static final Logger LOG = Logger.getLogger(MeteredNode.class.getName());

    private final Phase phase;
    private final PhaseNode node;
    private final Path file;

    /** @param file the file to which lines are appended; created when it is missing */
    public MeteredNode(Phase phase, PhaseNode node, Path file) {
        this.phase = phase;
        this.node = node;
        this.file = file;
    }

    @Override
    public Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        return node.work(state, recorder);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        double cpu = CpuTime.seconds();
        long wall = System.nanoTime();
        Outcome outcome = node.run(state, recorder);
        note(state.campaign().id(), CpuTime.seconds() - cpu, (System.nanoTime() - wall) / 1e9);
        return outcome;
    }

    private void note(String campaign, double cpu, double wall) {
        String line = String.format(Locale.ROOT, "%s\t%s\t%.2f\t%.2f%n", campaign, phase, cpu, wall);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.fine(() ->
                    "the processor time of " + phase + " could not be written to " + file + ": " + e.getMessage());
        }
    }
}
