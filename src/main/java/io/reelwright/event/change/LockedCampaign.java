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
 * A campaign as somebody finds it who wants to change it from outside; its row is locked until the change is written.
 *
 * @param standing     how it stands, which is known of one that cannot be read, too
 * @param orderedAgain gives the id of another unfinished campaign of the same order
 */
public record LockedCampaign(CampaignRow row, CampaignStatus standing, Supplier<Optional<String>> orderedAgain) {
    static LockedCampaign of(CampaignRow row, boolean hasTurn, Supplier<Optional<String>> orderedAgain) {
        return new LockedCampaign(row, standing(row, hasTurn), orderedAgain);
    }

    /** One that has ended may still have its last turn for a moment, but nothing more is done in it. */
    private static CampaignStatus standing(CampaignRow row, boolean hasTurn) {
        Phase phase = row.phaseIfKnown().orElse(null);
        if (phase == Phase.DONE) return CampaignStatus.DONE;
        if (phase == Phase.FAILED) return CampaignStatus.FAILED;
        if (phase == Phase.CANCELLED) return CampaignStatus.CANCELLED;
        if (row.heldWord() != null) return CampaignStatus.HELD;
        // It may still have the turn in which it has fallen asleep, for a moment.
        if (row.asleep()) return CampaignStatus.SLEEPING;
        return hasTurn ? CampaignStatus.WORKING : CampaignStatus.LEFT;
    }

    public String id() {
        return row.id();
    }

    /**
     * Its last checkpoint.
     *
     * @throws UnreadableState when it cannot be read
     */
    public VideoState state() {
        return row.state();
    }

    /**
     * Looks whether this binary may change what the campaign has made.
     *
     * @throws UnreadableState when it cannot be read
     * @throws NeedsNewer      when only a newer one may
     */
    public void requireKnown() {
        if (state().needsNewer()) throw new NeedsNewer(id());
    }

    /** How far it has come: the phase it is in, or the one in which it failed. */
    public Phase reached() {
        Phase stopped = row.stoppedIn();
        return stopped == null ? state().phase() : stopped;
    }

    /** The phase that failed; null unless it did. */
    public @Nullable Phase stoppedIn() {
        return row.stoppedIn();
    }

    /** Where it waits for somebody to look at it; null when it does not. */
    public @Nullable PendingApproval held() {
        return row.held();
    }

    /** The phase at whose work somebody is to look, in small letters; empty when there is none. */
    public String heldAfter() {
        PendingApproval held = row.held();
        return held == null ? "" : held.after().name().toLowerCase(Locale.ROOT);
    }

    /** The phases before which it stops until somebody lets it go on. */
    public Set<Phase> holds() {
        return row.holds();
    }
}
