package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.CampaignRow;
import java.util.Set;

/** The right to write a campaign, until another process claims it. Writes through one claim come one after the other. */
public final class Claim {
    private final String id;
    private final long fence;
    private final Set<Phase> holds;
    private final long calls;
    private final Thinning thinning = new Thinning();
    private long writes; // guarded by this
    private VideoState state; // guarded by this

    Claim(CampaignRow row, long writes) {
        this.state = row.state();
        this.id = state.campaign().id();
        this.fence = row.fence();
        this.holds = Set.copyOf(row.holds());
        this.calls = row.calls();
        this.writes = writes;
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

    /** How many calls from outside had come when the campaign was claimed. */
    long calls() {
        return calls;
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
