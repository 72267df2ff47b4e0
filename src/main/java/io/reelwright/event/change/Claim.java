package io.reelwright.event.change;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.CampaignRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right to write a campaign, until another process claims it. Writes through one claim come one after the other. */
public final class Claim {
    private final String id;
    private final long fence;
    private final Set<Phase> holds;
    private final long calls;
    private final int deaths;
    private final ProgressThrottle throttle = new ProgressThrottle();
    private long writes; // guarded by this
    private VideoState state; // guarded by this
    private volatile long advanced = System.nanoTime();

    Claim(CampaignRow row, long writes) {
        this.state = row.state();
        this.id = row.id();
        this.fence = row.fence();
        this.holds = Set.copyOf(row.holds());
        this.calls = row.calls();
        this.deaths = Math.max(0, row.tries() - 1);
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

    /** How many processes in a row have ended while they worked on the campaign and it got no further. */
    public int deaths() {
        return deaths;
    }

    /** When a state was last written through this claim, or when it was made: by {@link System#nanoTime}. */
    public long advanced() {
        return advanced;
    }

    /** Tells this claim from every other of the campaign. */
    public long fence() {
        return fence;
    }

    /** How many calls from outside had come when the campaign was claimed. */
    long calls() {
        return calls;
    }

    ProgressThrottle throttle() {
        return throttle;
    }

    synchronized long writes() {
        return writes;
    }

    /** @param now the state that was written; null when only events were */
    synchronized void written(@Nullable VideoState now) {
        writes++;
        if (now == null) return;
        state = now;
        advanced = System.nanoTime();
    }
}
