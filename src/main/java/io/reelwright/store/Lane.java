package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.util.Locale;

/** Where a campaign waits for its turn. */
public enum Lane {
    /** Thinking and waiting: many at once. */
    PIPELINE,
    /** Drawing, analysing and encoding: as many as the cores bear. */
    MEDIA;

    /** The lane in which a phase is worked on. */
    public static Lane of(Phase phase) {
        return switch (phase) {
            case MOTION, VISUAL, QUALITY, COMPOSE, REPURPOSE -> MEDIA;
            case PLANNING, SCRIPT, STORYBOARD, DONE, FAILED, CANCELLED -> PIPELINE;
        };
    }

    /** The scheduler's name of it. */
    public String task() {
        return name().toLowerCase(Locale.ROOT);
    }
}
