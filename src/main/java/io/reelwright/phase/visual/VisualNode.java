package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Logbook;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Has the takes made that are missing, some scenes at a time, each checkpointed as soon as its files are stored. */
public final class VisualNode implements PhaseNode {
    private final SceneShoot shoot;
    private final int atOnce;

    /**
     * @param shoot  makes and stores one take
     * @param atOnce how many scenes are made at the same time, at least 1
     */
    public VisualNode(SceneShoot shoot, int atOnce) {
        if (atOnce < 1) throw new IllegalArgumentException("scenes at once: " + atOnce + "; at least 1");
        this.shoot = shoot;
        this.atOnce = atOnce;
    }

    @Override
    public Outcome run(VideoState state, Logbook logbook) throws InterruptedException {
        List<LostTake> lost = shoot.lost(state);
        List<Scene> scenes = MissingTakes.of(state);
        if (lost.isEmpty() && scenes.isEmpty()) return new Outcome.Finished(state);
        lost.forEach(one -> one.requireFree(logbook.jobs()));
        TakeLog log = new TakeLog(state, logbook);
        ExecutorService studio = Executors.newFixedThreadPool(
                Math.min(atOnce, Math.max(lost.size(), scenes.size())),
                Thread.ofPlatform().name("scene-", 0).factory());
        try {
            await(studio, lost, one -> shoot.remake(log, one));
            await(studio, scenes, scene -> shoot.make(log, scene));
        } finally {
            studio.shutdownNow();
            // A scene that is being made removes its own half-made files when it is interrupted: wait for that.
            studio.close();
        }
        return new Outcome.Finished(log.state());
    }

    private interface Work<T> {
        void on(T one) throws InterruptedException;
    }

    private static <T> void await(ExecutorService studio, List<T> all, Work<T> work) throws InterruptedException {
        var done = new ExecutorCompletionService<T>(studio);
        List<Future<T>> running = new ArrayList<>();
        for (T one : all) {
            running.add(done.submit(() -> {
                work.on(one);
                return one;
            }));
        }
        for (int i = 0; i < running.size(); i++) {
            try {
                done.take().get();
            } catch (ExecutionException e) {
                throw asFailure(e.getCause());
            }
        }
    }

    private static RuntimeException asFailure(@Nullable Throwable cause) {
        if (cause instanceof Error ours) throw ours;
        return cause instanceof RuntimeException known
                ? known
                : new PhaseFailure("a scene could not be made: " + cause);
    }
}
