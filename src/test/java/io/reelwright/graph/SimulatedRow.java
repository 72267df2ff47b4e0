package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A campaign's row, in memory, with its events. */
final class SimulatedRow {
    VideoState state;
    long fence;
    long writes;

    /** Whose write was the last under a fence. */
    @Nullable
    Object writer;

    /** How many processes have tried since it got further, and not come back. */
    int tries;

    long ticket;
    long calls;
    boolean asleep;
    boolean held;

    @Nullable
    Phase stoppedIn;

    final Set<Phase> holds;
    final List<Event> events = new ArrayList<>();

    SimulatedRow(VideoState state, Set<Phase> holds) {
        this.state = state;
        this.holds = holds.isEmpty() ? EnumSet.noneOf(Phase.class) : EnumSet.copyOf(holds);
    }

    String id() {
        return state.campaign().id();
    }
}
