package io.reelwright.cli.progress;

import io.reelwright.event.Event;
import io.reelwright.money.JobSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The money of a campaign, derived from its events: what was reserved for paid jobs, and what those that have ended cost. */
public final class CampaignMoney {
    private double reserved;
    private double pending;
    private double spent;
    private final Map<Integer, SceneMoney> scenes = new HashMap<>();

    /**
     * What one scene has cost.
     *
     * @param jobs  number of paid jobs that have ended, failed ones included
     * @param spent US dollars
     */
    public record SceneMoney(long jobs, double spent) {
        SceneMoney plus(SceneMoney more) {
            return new SceneMoney(jobs + more.jobs, spent + more.spent);
        }

        /**
         * Returns the sum in words; empty when the price of the shown take says it all.
         *
         * @param price price of the shown take in US dollars
         */
        public Optional<String> words(double price) {
            if (spent <= price + 1e-7) return Optional.empty();
            return Optional.of(FigureFormat.dollars(spent) + " was spent on it in all, in " + jobs
                    + (jobs == 1 ? " request" : " requests"));
        }
    }

    /** Takes an event into account; most have nothing to do with money. */
    public void take(Event event) {
        switch (event) {
            case Event.BudgetReserved(double amount) -> {
                reserved += amount;
                pending += amount;
            }
            case Event.BudgetSettled settled -> {
                pending -= settled.reserved();
                spent += settled.spent();
                scene(settled)
                        .ifPresent(scene -> scenes.merge(scene, new SceneMoney(1, settled.spent()), SceneMoney::plus));
            }
            default -> {}
        }
    }

    private static Optional<Integer> scene(Event.BudgetSettled settled) {
        return Optional.ofNullable(settled.subject())
                .flatMap(JobSubject::of)
                .filter(JobSubject::isScene)
                .map(JobSubject::number);
    }

    /** Returns what a scene has cost; empty when nothing was bought for it, or only older events tell of it. */
    public Optional<SceneMoney> ofScene(int scene) {
        return Optional.ofNullable(scenes.get(scene));
    }

    /** Returns the worst price of all jobs that were ordered so far, in US dollars. */
    public double reserved() {
        return reserved;
    }

    /** Returns what jobs that have ended cost, in US dollars. */
    public double spent() {
        return spent;
    }

    /** Returns what was spent of what was reserved: {@code $0.40 spent of $1.20 set aside, $0.80 still pending}. */
    public String total() {
        return FigureFormat.dollars(spent) + " spent of " + FigureFormat.dollars(reserved) + " set aside"
                + (pending > 1e-7 ? ", " + FigureFormat.dollars(pending) + " still pending" : "");
    }

    /** Returns the running cost in a few words: {@code cost $0.40, pending $0.80}. */
    public String words() {
        return "cost " + FigureFormat.dollars(spent)
                + (pending > 1e-7 ? ", pending " + FigureFormat.dollars(pending) : "");
    }
}
