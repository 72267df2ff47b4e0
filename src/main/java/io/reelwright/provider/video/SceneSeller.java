package io.reelwright.provider.video;

import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import io.reelwright.net.HttpCall;

/** A maker that sells takes: what it offers becomes a job, and what a job has given is a film at an address. */
public interface SceneSeller extends SceneMaker, JobProvider {
    /**
     * How the film of a job that is done is fetched.
     *
     * @throws IllegalArgumentException when its result names none; the message is told as the reason why it cannot be used
     */
    HttpCall film(Job done);
}
