package io.reelwright.store;

import java.util.Locale;

/** A queue in which campaigns wait for their turn. */
public enum Lane {
    /** Light work and waiting: many campaigns at once. */
    PIPELINE,
    /** Drawing, analysing and encoding: as many campaigns at once as the processor cores allow. */
    MEDIA;

    /** The lane of a campaign whose next work is not known until it runs. */
    public static final Lane FIRST = PIPELINE;

    /** Returns the lane's task name in the scheduler. */
    public String task() {
        return name().toLowerCase(Locale.ROOT);
    }
}
