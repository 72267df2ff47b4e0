package io.reelwright.kill;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Logbook;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VISUAL phase that buys every scene: it orders what is missing, keeps what has come, and sleeps while some is open. */
final class BuyingNode implements PhaseNode {
    static final int SCENES = 5;

    @Override
    public Outcome run(VideoState state, Logbook log) {
        List<Job> jobs = log.jobs();
        VideoState now = state;
        int open = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            if (now.lastTake(scene).isPresent()) continue;
            Job last = last(jobs, scene).orElse(null);
            if (last != null && last.state() == JobState.DONE) {
                now = now.plusTake(new Take(scene, last.attempt(), "shop-scene", 1, Map.of(), Map.of(), null));
                log.checkpoint(now, new Event.SceneComplete(scene, last.attempt(), "shop-scene", 0));
                continue;
            }
            open++;
            if (last == null) log.order(order(scene, 1));
            else if (last.state().isEnd()) log.order(order(scene, last.attempt() + 1));
        }
        return open == 0
                ? new Outcome.Finished(now)
                : new Outcome.Waiting(now, new Outcome.Wait("job", open + " scenes"));
    }

    private static JobOrder order(int scene, int attempt) {
        return new JobOrder(scene, attempt, "shop", "scene", "a bee, seen from scene " + scene, 50_000);
    }

    private static Optional<Job> last(List<Job> jobs, int scene) {
        return jobs.stream().filter(job -> job.scene() == scene).max(Comparator.comparingInt(Job::attempt));
    }
}
