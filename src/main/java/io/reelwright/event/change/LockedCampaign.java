package io.reelwright.event.change;

import io.reelwright.campaign.CampaignStatus;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.CampaignRow;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.PendingApproval;
import io.reelwright.store.UnreadableState;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as found by a caller that wants to change it from outside. Its row is locked until the change is written.
 *
 * @param standing     its status, which is known even when the campaign cannot be read
 * @param orderedAgain returns the id of another unfinished campaign with the same order
 */
public record LockedCampaign(CampaignRow row, CampaignStatus standing, Supplier<Optional<String>> orderedAgain) {
    static LockedCampaign of(CampaignRow row, boolean hasTurn, Supplier<Optional<String>> orderedAgain) {
        return new LockedCampaign(row, standing(row, hasTurn), orderedAgain);
    }

    /** Determines the status. A campaign that has ended may still hold its last turn for a moment, but no more work is done in it. */
    private static CampaignStatus standing(CampaignRow row, boolean hasTurn) {
        Phase phase = row.phaseIfKnown().orElse(null);
        if (phase == Phase.DONE) return CampaignStatus.DONE;
        if (phase == Phase.FAILED) return CampaignStatus.FAILED;
        if (phase == Phase.CANCELLED) return CampaignStatus.CANCELLED;
        if (row.heldWord() != null) return CampaignStatus.HELD;
        // For a moment it may still hold the turn in which it fell asleep.
        if (row.asleep()) return CampaignStatus.SLEEPING;
        return hasTurn ? CampaignStatus.WORKING : CampaignStatus.LEFT;
    }

    public String id() {
        return row.id();
    }

    /**
     * Returns the last checkpoint.
     *
     * @throws UnreadableState when it cannot be read
     */
    public VideoState state() {
        return row.state();
    }

    /**
     * Checks that this binary may change what the campaign has made.
     *
     * @throws UnreadableState when the campaign cannot be read
     * @throws NeedsNewer      when only a newer binary may change it
     */
    public void requireKnown() {
        if (state().needsNewer()) throw new NeedsNewer(id());
    }

    /** Returns the phase it is in, or the one in which it failed. */
    public Phase reached() {
        Phase stopped = row.stoppedIn();
        return stopped == null ? state().phase() : stopped;
    }

    /** Returns the phase that failed; null unless the campaign has failed. */
    public @Nullable Phase stoppedIn() {
        return row.stoppedIn();
    }

    /** Returns the approval that the campaign waits for; null when it waits for none. */
    public @Nullable PendingApproval held() {
        return row.held();
    }

    /** Returns the phase whose work waits for review, in lower case; empty when none does. */
    public String heldAfter() {
        PendingApproval held = row.held();
        return held == null ? "" : held.after().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the phases before which the campaign stops for approval. */
    public Set<Phase> holds() {
        return row.holds();
    }
}
