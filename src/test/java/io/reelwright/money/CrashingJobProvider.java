package io.reelwright.money;

import java.time.Duration;
import java.util.Random;

/** Throws as if the process ended, before or after any call to the provider behind it, and loses some of its answers. */
final class CrashingJobProvider implements JobProvider {
    private static final long CENT = 10_000;

    private final InMemoryJobProvider shop;
    private final Random random;
    private int all;

    CrashingJobProvider(InMemoryJobProvider shop, Random random) {
        this.shop = shop;
        this.random = random;
    }

    /** The process ends here. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    void count() {
        all++;
    }

    int all() {
        return all;
    }

    /** Time is asked for before a job is noted as being sent, and after it. */
    long nanos() {
        mayCrash();
        return 0;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Sent send(Job job) {
        mayCrash();
        if (random.nextInt(20) == 0) return new Sent.Busy(Duration.ofMillis(1));
        Sent sent = shop.send(job);
        mayCrash();
        return switch (random.nextInt(10)) {
            case 0 -> throw new IllegalStateException("the answer is no JSON");
            case 1 -> new Sent.Unsure("502");
            default -> sent;
        };
    }

    @Override
    public Answer ask(Job job, String task) {
        mayCrash();
        if (random.nextInt(4) == 0) shop.finish(job.ref(), 4 * CENT);
        Answer answer = random.nextInt(10) == 0 ? new Answer.Silent("503") : shop.ask(job, task);
        mayCrash();
        return answer;
    }

    @Override
    public Search find(Job job) {
        mayCrash();
        Search found = random.nextInt(10) == 0 ? new Search.Silent("503") : shop.find(job);
        mayCrash();
        return found;
    }

    private void mayCrash() {
        if (random.nextInt(10) == 0) throw new Crash();
    }
}
