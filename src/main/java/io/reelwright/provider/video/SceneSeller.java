package io.reelwright.provider.video;

import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import io.reelwright.net.HttpCall;
import java.util.Optional;

/** A maker that sells takes: an accepted offer becomes a job, and a finished job yields a video at an address. */
public interface SceneSeller extends SceneMaker, JobProvider {
    /**
     * Returns the HTTP call that fetches the video of a finished job.
     *
     * @throws IllegalArgumentException when the job's result names no video; the message is reported as the reason
     */
    HttpCall film(Job done);

    /**
     * Returns the call that fetches the video after its address was refused or not found: the address is read from the service once more.
     * Empty when the service has no other way to it.
     */
    default Optional<HttpCall> renewed(Job done) throws InterruptedException {
        return Optional.empty();
    }

    /** Returns the prompt in a job's request; empty when the seller does not tell. */
    default Optional<String> prompt(Job job) {
        return Optional.empty();
    }

    /** Returns how far the take of a job follows its blueprint. */
    default Offer.Conditions conditions(Job job) {
        return Offer.Conditions.NONE;
    }
}
