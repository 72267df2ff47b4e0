package io.reelwright.graph;

import io.reelwright.store.Lane;

/** What sort of work a campaign has next: it says in which lane it waits for its turn. */
public enum WorkKind {
    /** Something is ordered, or collected that has come from outside. */
    WAITING(Lane.PIPELINE),
    /** Words are read and written. */
    THINKING(Lane.PIPELINE),
    /** Pictures are made or looked at. */
    DRAWING(Lane.MEDIA),
    /** Films are put together. */
    ENCODING(Lane.MEDIA);

    private final Lane lane;

    WorkKind(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }
}
