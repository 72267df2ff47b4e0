package io.reelwright.store;

import java.util.Locale;

/** Where a campaign waits for its turn. */
public enum Lane {
    /** Thinking and waiting: many at once. */
    PIPELINE,
    /** Drawing, analysing and encoding: as many as the cores bear. */
    MEDIA;

    /** Where a campaign has its turn of which only its run can say what is to be done next. */
    public static final Lane FIRST = PIPELINE;

    /** The scheduler's name of it. */
    public String task() {
        return name().toLowerCase(Locale.ROOT);
    }
}
