package io.reelwright.event.change;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.CampaignRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right to write a campaign, until another process claims it. Writes through one claim are serialised. */
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

    /** Returns the campaign's id. */
    public String id() {
        return id;
    }

    /** Returns whether the campaign stops before a phase until a user approves it. */
    public boolean holdsBefore(Phase phase) {
        return holds.contains(phase);
    }

    /** Returns the last state that was written. */
    public synchronized VideoState state() {
        return state;
    }

    /** Returns how many processes in a row have died while they worked on the campaign without any progress. */
    public int deaths() {
        return deaths;
    }

    /** Returns the time of the last checkpoint through this claim, or of the claim itself, as {@link System#nanoTime}. */
    public long advanced() {
        return advanced;
    }

    /** Returns the number that distinguishes this claim from every other claim of the campaign. */
    public long fence() {
        return fence;
    }

    /** Returns how many calls from outside the campaign had received when it was claimed. */
    long calls() {
        return calls;
    }

    ProgressThrottle throttle() {
        return throttle;
    }

    synchronized long writes() {
        return writes;
    }

    /** @param now the state that was written; null when only events were written */
    synchronized void written(@Nullable VideoState now) {
        writes++;
        if (now == null) return;
        state = now;
        advanced = System.nanoTime();
    }
}
