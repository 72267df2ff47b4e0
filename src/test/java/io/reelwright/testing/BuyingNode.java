package io.reelwright.testing;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Logbook;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobState;
import io.reelwright.money.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A VISUAL phase that buys every scene: it orders what is missing, keeps what has come, and sleeps while some is open.
 * After each rejection it buys one more take of every scene.
 */
public final class BuyingNode implements PhaseNode {
    private final int scenes;
    private final long worst;

    /** @param worst what a scene may cost, in micros */
    public BuyingNode(int scenes, long worst) {
        this.scenes = scenes;
        this.worst = worst;
    }

    @Override
    public Outcome run(VideoState state, Logbook log) {
        VideoState now = state;
        int open = 0;
        for (int scene = 0; scene < scenes; scene++) {
            Optional<Take> newest = now.lastTake(scene);
            int taken = newest.map(Take::number).orElse(0);
            if (taken >= state.wanted(scene)) continue;
            // The seed of a take is the attempt that it came from.
            long used = newest.map(Take::seed).orElse(0L);
            Job last = last(log.jobs(), scene, used).orElse(null);
            if (last != null && last.state() == JobState.DONE) {
                now = now.plusTake(new Take(scene, taken + 1, "shop-scene", last.attempt(), Map.of(), Map.of(), null));
                log.checkpoint(now, new Event.SceneComplete(scene, taken + 1, "shop-scene", 0));
                continue;
            }
            open++;
            if (last == null) log.order(order(scene, (int) used + 1));
            else if (last.state().isEnd()) log.order(order(scene, last.attempt() + 1));
        }
        return open == 0
                ? new Outcome.Finished(now)
                : new Outcome.Waiting(now, new Outcome.Wait("job", open + " scenes"));
    }

    private JobOrder order(int scene, int attempt) {
        return new JobOrder(Subject.scene(scene), attempt, "shop", "scene", "a bee, seen from scene " + scene, worst);
    }

    private static Optional<Job> last(List<Job> jobs, int scene, long used) {
        return jobs.stream()
                .filter(job -> job.subject().equals(Subject.scene(scene)) && job.attempt() > used)
                .max(Comparator.comparingInt(Job::attempt));
    }
}
