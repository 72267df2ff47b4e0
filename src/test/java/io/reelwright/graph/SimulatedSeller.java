package io.reelwright.graph;

import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A shop for scenes that does everything wrong at times, and knows how often it took each order. */
final class SimulatedSeller implements JobProvider {
    /** What a scene costs here. */
    static final long MICROS = 40_000;

    private final SimulatedWorld world;
    private final boolean blind;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<String, Long> ready = new HashMap<>();

    /** @param blind whether it cannot be asked what it has taken */
    SimulatedSeller(SimulatedWorld world, boolean blind) {
        this.world = world;
        this.blind = blind;
    }

    /** How often each order was taken: the truth about money. */
    Map<String, Integer> taken() {
        return taken;
    }

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public Sent send(Job job) throws InterruptedException {
        return world.command(() -> {
            if (world.once(15)) return new Sent.Busy(Duration.ofSeconds(1 + world.any(20)));
            if (world.once(15)) return new Sent.NotSent("nobody listens");
            if (world.once(40)) return new Sent.Rejected("not this");
            if (world.once(15)) return new Sent.Unsure("lost on its way");
            taken.merge(job.ref(), 1, Integer::sum);
            ready.put(task(job), world.millis() + world.any(60_000));
            if (world.once(12)) throw new IllegalStateException("an answer that is no answer");
            return world.once(12) ? new Sent.Unsure("502") : new Sent.Accepted(task(job));
        });
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        return world.command(() -> {
            if (world.once(15)) return new Answer.Silent("503");
            if (world.once(15)) throw new IllegalStateException("a page that is no answer");
            if (world.once(15)) return new Answer.Forgotten();
            if (world.millis() < ready.getOrDefault(task, 0L)) return new Answer.Running(0.5);
            if (world.once(20)) return new Answer.Failed("blurred", 0L);
            return new Answer.Done("clip", MICROS);
        });
    }

    @Override
    public Search find(Job job) throws InterruptedException {
        return world.command(() -> {
            if (blind) return new Search.Blind();
            if (world.once(15)) return new Search.Silent("503");
            return taken.containsKey(job.ref()) ? new Search.Found(task(job)) : new Search.Absent();
        });
    }

    /** Its own name for an order. */
    static String task(Job job) {
        return "task of " + job.ref();
    }
}
