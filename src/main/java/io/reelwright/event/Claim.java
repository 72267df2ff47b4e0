package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import java.util.Set;

/** The right to write a campaign, until another process claims it. Writes through one claim come one after the other. */
public final class Claim {
    private final String id;
    private final long fence;
    private final Set<Phase> holds;
    private final Thinning thinning = new Thinning();
    private long writes; // guarded by this
    private VideoState state; // guarded by this

    Claim(VideoState state, long fence, long writes, Set<Phase> holds) {
        this.id = state.campaign().id();
        this.fence = fence;
        this.holds = Set.copyOf(holds);
        this.writes = writes;
        this.state = state;
    }

    /** The campaign's id. */
    public String id() {
        return id;
    }

    /** Whether the campaign stops before a phase until somebody lets it go on. */
    public boolean holdsBefore(Phase phase) {
        return holds.contains(phase);
    }

    /** The last state that was written. */
    public synchronized VideoState state() {
        return state;
    }

    long fence() {
        return fence;
    }

    Thinning thinning() {
        return thinning;
    }

    synchronized long writes() {
        return writes;
    }

    synchronized void written(VideoState now) {
        writes++;
        state = now;
    }
}
