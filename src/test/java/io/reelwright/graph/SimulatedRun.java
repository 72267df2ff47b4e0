package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.BudgetScope;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import java.util.List;

/** A run's claim and its writes, in memory: who has lost the fence can write nothing. */
final class SimulatedRun implements RunRecord {
    private final SimulatedWorld world;
    private final SimulatedDatabase service;
    private final SimulatedRow row;
    private final long fence;
    private final long calls;
    private final int deaths;
    private long writes;
    private VideoState state;
    private boolean ended;

    SimulatedRun(SimulatedWorld world, SimulatedDatabase service, SimulatedRow row) {
        this.world = world;
        this.service = service;
        this.row = row;
        this.fence = service.claimed(row);
        this.writes = row.writes;
        this.calls = row.calls;
        this.deaths = row.tries - 1;
        this.state = row.state;
    }

    @Override
    public VideoState state() {
        alive();
        return state;
    }

    @Override
    public int deaths() {
        return deaths;
    }

    @Override
    public boolean holdsBefore(Phase phase) {
        return row.holds.contains(phase);
    }

    @Override
    public void checkpoint(VideoState next, Event... events) {
        write(next, List.of(events), () -> row.tries = 1);
    }

    @Override
    public void tell(Event event) {
        write(state, List.of(event), () -> {});
    }

    @Override
    public Job order(JobOrder order, Event... news) {
        if (world.once(30)) throw new BudgetExceeded(BudgetScope.ofCampaign(row.id()), order.worst(), 0);
        write(state, List.of(news), () -> service.jobs().order(row.id(), order));
        return service.jobs().order(row.id(), order);
    }

    @Override
    public List<Job> jobs() {
        return told(() -> service.jobs().of(row.id()));
    }

    @Override
    public void write(Step step) {
        write(step.state(), step.news(), () -> {
            row.tries = 1;
            switch (step) {
                case Step.GoOn _ -> {}
                case Step.HandOver over -> service.enter(row, over.lane());
                case Step.Rest rest -> service.enter(row, rest.lane());
                case Step.Hold _ -> row.held = true;
                case Step.Fail failed -> row.stoppedIn = failed.in();
                case Step.Sleep _ -> {
                    if (row.calls == calls) row.asleep = true;
                    else service.enter(row);
                }
            }
        });
    }

    private void write(VideoState next, List<Event> news, Runnable more) {
        told(() -> {
            put(next, news, more);
            // The answer was lost: it is done again.
            if (world.once(80)) put(next, news, more);
            writes++;
            state = next;
            return next;
        });
    }

    private <T> T told(SimulatedWorld.Command<T> command) {
        alive();
        try {
            return world.steadily(command);
        } catch (SimulatedWorld.Crash crash) {
            ended = true;
            throw crash;
        }
    }

    /** A process that has ended does nothing more, whatever its code would make of that. */
    private void alive() {
        if (ended) throw new SimulatedWorld.Crash();
    }

    private void put(VideoState next, List<Event> news, Runnable more) {
        if (row.fence == fence && row.writes == writes + 1) {
            if (row.writer != this) throw new AssertionError(row.id() + ": another's write was taken for one's own");
            return;
        }
        if (row.fence != fence || row.writes != writes)
            throw new PhaseRecorder.LostClaim(row.id() + " is somebody else's now");
        service.change(row, next, news);
        row.writer = this;
        more.run();
    }
}
