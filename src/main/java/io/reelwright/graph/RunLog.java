package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Chronicle;
import io.reelwright.event.Claim;
import io.reelwright.event.Event;
import io.reelwright.store.StaleFence;
import java.util.List;

/**
 * The logbook of one run. Checkpoints come one after the other, each with the whole state: a node whose threads finish
 * parts at the same time must itself make each new state from the one before.
 */
final class RunLog implements Logbook {
    private final Chronicle chronicle;
    private final Claim claim;

    RunLog(Chronicle chronicle, Claim claim) {
        this.chronicle = chronicle;
        this.claim = claim;
    }

    @Override
    public void checkpoint(VideoState state, Event... events) {
        held(() -> chronicle.checkpoint(claim, state, List.of(events)));
    }

    @Override
    public void tell(Event event) {
        held(() -> chronicle.tell(claim, event));
    }

    static void held(Runnable write) {
        try {
            write.run();
        } catch (StaleFence taken) {
            throw new LostClaim(String.valueOf(taken.getMessage()));
        }
    }
}
