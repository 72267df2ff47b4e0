package io.reelwright.testing;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what phases record in memory, for a campaign that buys nothing. */
public final class InMemoryPhaseRecorder implements PhaseRecorder {
    private final List<VideoState> checkpoints = Collections.synchronizedList(new ArrayList<>());
    private final List<Event> told = Collections.synchronizedList(new ArrayList<>());

    /** States, in the order in which they were made durable. */
    public List<VideoState> checkpoints() {
        return checkpoints;
    }

    /** Events, in the order in which they were told. */
    public List<Event> told() {
        return told;
    }

    @Override
    public void checkpoint(VideoState state, Event... events) {
        checkpoints.add(state);
        told.addAll(List.of(events));
    }

    @Override
    public void tell(Event event) {
        told.add(event);
    }

    @Override
    public Job order(JobOrder order, Event... news) {
        throw new AssertionError("this campaign buys nothing, and certainly not " + order);
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }
}
