package io.reelwright.phase.visual;

import io.reelwright.money.Job;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.FilmLost;

/** The delivered film of a job cannot be shown. */
final class UnusableClip extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Job job;

    UnusableClip(Job job, UnusableFilm why) {
        super(why.getMessage(), why);
        this.job = job;
    }

    /** Returns whether the same seller may make it again for nothing. */
    boolean isLost() {
        return getCause() != null && getCause().getCause() instanceof FilmLost;
    }

    Job job() {
        return job;
    }
}
