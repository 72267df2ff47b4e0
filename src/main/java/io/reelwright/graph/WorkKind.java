package io.reelwright.graph;

import io.reelwright.store.Lane;

/** The kind of a campaign's next work, which determines the lane in which it waits for its turn ({@link CampaignRun} applies it). */
public enum WorkKind {
    /** Ordering something, or collecting results from outside. */
    WAITING(Lane.PIPELINE),
    /** Reading and writing text. */
    THINKING(Lane.PIPELINE),
    /** Making or checking pictures. */
    DRAWING(Lane.MEDIA),
    /** Assembling films. */
    ENCODING(Lane.MEDIA);

    private final Lane lane;

    WorkKind(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }
}
