package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.StaleFence;
import java.util.List;
import java.util.Optional;

/**
 * Records one run. Checkpoints are written one after the other, each with the whole state: a node whose threads finish parts at the same
 * time must itself derive each new state from the one before.
 */
final class RunRecorder implements RunRecord {
    private final CampaignWriter writer;
    private final Claim claim;
    private final Spending spending;

    RunRecorder(CampaignWriter writer, Claim claim, Spending spending) {
        this.writer = writer;
        this.claim = claim;
        this.spending = spending;
    }

    @Override
    public VideoState state() {
        return claim.state();
    }

    @Override
    public int deaths() {
        return claim.deaths();
    }

    @Override
    public boolean holdsBefore(Phase phase) {
        return claim.holdsBefore(phase);
    }

    @Override
    public void write(Step step) {
        underClaim(() -> {
            switch (step) {
                case Step.GoOn(var state, var news) -> writer.checkpoint(claim, state, news);
                case Step.HandOver(var state, var news, var lane) -> writer.handOver(claim, state, news, lane);
                case Step.Hold(var state, var news, var after) -> writer.hold(claim, state, news, after);
                case Step.Sleep(var state, var why) -> writer.sleep(claim, state, why);
                case Step.Rest(var state, var news, var lane, var pause) ->
                    writer.rest(claim, state, news, lane, pause);
                case Step.Fail(var state, var news, var in) -> writer.fail(claim, state, news, in);
            }
        });
    }

    @Override
    public void checkpoint(VideoState state, Event... events) {
        underClaim(() -> writer.checkpoint(claim, state, List.of(events)));
    }

    @Override
    public void tell(Event event) {
        underClaim(() -> writer.tell(claim, event));
    }

    @Override
    public Optional<Event> lastTold(String kind) {
        return writer.lastTold(claim.id(), kind);
    }

    @Override
    public Job order(JobOrder order, Event... news) {
        try {
            return spending.jobs().order(claim, order, limits(), List.of(news));
        } catch (StaleFence taken) {
            throw new LostClaim(String.valueOf(taken.getMessage()));
        }
    }

    @Override
    public List<Job> jobs() {
        return spending.jobs().of(claim.id());
    }

    @Override
    public long campaignBudget() {
        return limits().most();
    }

    private SpendingLimits limits() {
        return spending.limits().of(claim.state().campaign().brief().purchases());
    }

    private static void underClaim(Runnable write) {
        try {
            write.run();
        } catch (StaleFence taken) {
            throw new LostClaim(String.valueOf(taken.getMessage()));
        }
    }
}
