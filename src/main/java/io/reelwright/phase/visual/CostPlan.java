package io.reelwright.phase.visual;

import io.reelwright.campaign.Dollars;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is to make each scene, and what that costs at most. Decided before anything is bought. One take of each scene is counted. Amounts are
 * micros.
 *
 * @param budget spending limit of the campaign
 * @param waits  whether the campaign waits for what the budget does not cover
 */
public record CostPlan(List<SceneCost> scenes, long budget, boolean waits) {
    /**
     * The plan of one scene.
     *
     * @param scene     counted from 0
     * @param maker     the chosen maker; empty when no maker accepts the scene
     * @param model     its model, the maker's name first
     * @param worst     the most that this take may cost; 0 when it is drawn. Of a stock library that has no clip, the next maker's price
     * @param uncovered price of the first offer that was passed over because the budget does not cover it; 0 when none was
     * @param declined  makers that come before the chosen one, with their reasons
     * @param follows   whether it is ordered when the scene before it has a take, with whose last frame it begins
     */
    public record SceneCost(
            int scene,
            String maker,
            String model,
            long worst,
            long uncovered,
            List<Declined> declined,
            boolean follows) {
        public SceneCost {
            declined = List.copyOf(declined);
        }

        SceneCost(int scene, String maker, String model, long worst, long uncovered, List<Declined> declined) {
            this(scene, maker, model, worst, uncovered, declined, false);
        }
    }

    public CostPlan {
        scenes = List.copyOf(scenes);
    }

    /** Returns the plan that follows from the first steps of a campaign. */
    static CostPlan of(List<NextStep> steps, TakePlan plan, long budget, boolean waits) {
        List<SceneCost> scenes = new ArrayList<>();
        for (NextStep step : steps) {
            int scene = step.wish().scene().index();
            long uncovered = plan.passedOver(step.wish());
            scenes.add(
                    switch (step) {
                        case NextStep.Buy buy ->
                            new SceneCost(
                                    scene,
                                    buy.seller().name(),
                                    buy.seller().name() + "-" + buy.offer().models(),
                                    Math.max(buy.offer().total(), plan.otherwise(buy.wish())),
                                    uncovered,
                                    buy.declined());
                        case NextStep.Follow(var _, var planned, long worst) ->
                            new SceneCost(
                                    scene,
                                    planned.seller().name(),
                                    planned.seller().name() + "-"
                                            + planned.offer().models(),
                                    worst,
                                    uncovered,
                                    planned.declined(),
                                    true);
                        case NextStep.Draw draw ->
                            new SceneCost(
                                    scene, draw.maker().name(), draw.offer().model(), 0, uncovered, draw.declined());
                        case NextStep.Continue next ->
                            new SceneCost(
                                    scene,
                                    next.seller().name(),
                                    next.seller().name() + "-" + next.clip().model(),
                                    next.jobs().open(),
                                    uncovered,
                                    List.of());
                        case NextStep.Collect collect ->
                            new SceneCost(scene, collect.seller().name(), "", 0, uncovered, collect.declined());
                        case NextStep.Await await ->
                            new SceneCost(scene, await.job().provider(), "", 0, uncovered, List.of());
                        case NextStep.Nobody nobody -> new SceneCost(scene, "", "", 0, uncovered, nobody.declined());
                    });
        }
        return new CostPlan(scenes, budget, waits);
    }

    /** Returns the worst price of one take of each scene. */
    public long sum() {
        return scenes.stream().mapToLong(SceneCost::worst).sum();
    }

    /** Returns the price of what the budget does not cover. */
    public long uncovered() {
        return waits
                ? Math.max(0, sum() - budget)
                : scenes.stream().mapToLong(SceneCost::uncovered).sum();
    }

    /** Returns whether any service has offered to sell a scene. */
    public boolean hasOffers() {
        return scenes.stream().anyMatch(scene -> scene.worst() > 0 || scene.uncovered() > 0);
    }

    /** Returns the event that reports this plan. */
    public Event.CostPlanned event() {
        return new Event.CostPlanned(
                scenes.stream()
                        .map(one -> new Event.SceneCost(
                                one.scene(),
                                one.maker(),
                                one.model(),
                                Dollars.of(one.worst()),
                                Dollars.of(one.uncovered()),
                                one.follows()))
                        .toList(),
                Dollars.of(sum()),
                Dollars.of(budget),
                Dollars.of(uncovered()));
    }
}
