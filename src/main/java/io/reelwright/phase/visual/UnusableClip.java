package io.reelwright.phase.visual;

import io.reelwright.money.Job;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;

/** The delivered film of a job cannot be shown. */
final class UnusableClip extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Job job;

    UnusableClip(Job job, UnusableFilm why) {
        super(why.getMessage(), why);
        this.job = job;
    }

    Job job() {
        return job;
    }
}
