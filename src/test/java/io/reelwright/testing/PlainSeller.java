package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import io.reelwright.money.Job;
import io.reelwright.net.HttpCall;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.util.Set;

/** Sells a film of every scene, and is never really asked for one: what becomes of its jobs is up to the test. */
public class PlainSeller implements SceneSeller {
    private final String name;
    private final long worst;

    /** @param worst what a scene may cost, in micros */
    public PlainSeller(String name, long worst) {
        this.name = name;
        this.worst = worst;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Offer offer(TakeRequest wish) {
        String prompt = wish.scene().prompt();
        return new Offer.Sold("film", "a bee; " + prompt, worst, prompt, 5, Aspect.TALL, Set.of());
    }

    @Override
    public HttpCall film(Job done) {
        String result = done.result();
        if (result == null || !result.startsWith("http"))
            throw new IllegalArgumentException("its answer names no film: " + result);
        return HttpCall.get(result);
    }

    @Override
    public Sent send(Job job) {
        return new Sent.Accepted("task-" + job.ref());
    }

    @Override
    public Answer ask(Job job, String task) {
        return new Answer.Running(0);
    }

    @Override
    public Search find(Job job) {
        return new Search.Blind();
    }
}
