package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.VideoState;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.BudgetScope;
import io.reelwright.money.Job;
import io.reelwright.money.JobSubject;
import io.reelwright.provider.video.TakeRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The next step of each missing take within one run, and the makers refused so far. Thread-safe.
 *
 * <p>Scene by scene, in their order, a first take is bought only as long as the campaign's budget covers the worst prices of all first
 * takes up to it; what it does not cover goes to the rest of the list. That depends on the offers, the budget and the jobs alone, so that
 * a run after a crash decides the same. Later takes, and the rest of the list after a failed job, are bought with what is left then. The
 * ledger has the last word on every purchase.
 */
final class TakePlan {
    /** The reason of an offer that no budget covers. */
    static final String OVER_BUDGET = "over_budget";

    private final MakerChoice choice;
    private final TakeRequests wishes;
    private final long budget;

    /** Refused makers and the reasons, by scene. */
    private final Map<Integer, Map<String, String>> refused = new HashMap<>();

    private final Map<Integer, BudgetExceeded> overBudget = new HashMap<>();

    /** Price of the next maker, where a library may have no clip, by scene. */
    private final Map<Integer, Long> otherwise = new HashMap<>();

    /** Price of the first offer that was passed over for the budget, by scene. */
    private final Map<Integer, Long> passedOver = new HashMap<>();

    /** @param budget spending limit of the campaign, in micros */
    TakePlan(MakerChoice choice, TakeRequests wishes, long budget) {
        this.choice = choice;
        this.wishes = wishes;
        this.budget = budget;
    }

    /** Returns whether the campaign's budget allows any purchase at all. */
    boolean mayBuy() {
        return budget > 0;
    }

    /** Returns a step for each missing take, in the order of the scenes. */
    synchronized List<NextStep> of(VideoState state, List<Job> jobs) {
        boolean waits = state.campaign().brief().purchases().waits();
        Map<Integer, Long> open = open(state, jobs);
        Map<Integer, Long> reserved = reserved(jobs, open);
        long leftForFirst = budget - sum(reserved);
        long leftNow = budget - used(jobs) - sum(open);
        List<NextStep> steps = new ArrayList<>();
        for (Scene scene : MissingTakes.of(state)) {
            TakeRequest wish = wishes.next(state, scene);
            // What was ordered for nothing does not count as a purchase.
            boolean first = wish.take() == 1 && reserved.getOrDefault(scene.index(), 0L) == 0;
            boolean follows = SceneChain.isOn(state) && isPurchased(steps, scene.index() - 1);
            NextStep step = step(state, wish, jobs, follows);
            while (!waits
                    && purchase(step) instanceof NextStep.Buy buy
                    && price(step) > Math.max(0, first ? leftForFirst : leftNow)) {
                BudgetScope scope = BudgetScope.ofCampaign(state.campaign().id());
                passOver(buy, new BudgetExceeded(scope, price(step), budget));
                step = step(state, wish, jobs, follows);
            }
            leftForFirst -= first ? price(step) : 0;
            leftNow -= price(step);
            // A library may have no clip: the next maker is paid then, as far as the budget goes.
            if (step instanceof NextStep.Buy found && found.seller().isStockLibrary()) {
                long price = otherwise(state, found, jobs, Math.max(0, first ? leftForFirst : leftNow));
                otherwise.put(scene.index(), price);
                leftForFirst -= first ? price : 0;
                leftNow -= price;
            }
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /** Returns the price of the maker that is asked when the libraries have no clip; 0 when that is none that costs anything. */
    private long otherwise(VideoState state, NextStep.Buy found, List<Job> jobs, long left) {
        Map<String, String> no =
                new HashMap<>(refused.getOrDefault(found.wish().scene().index(), Map.of()));
        NextStep next = found;
        while (next instanceof NextStep.Buy buy && (buy.seller().isStockLibrary() || price(buy) > left)) {
            no.put(buy.seller().name(), "has no clip");
            next = choice.of(state, found.wish(), jobs, no);
        }
        return price(next);
    }

    /** Returns the price of the maker that is asked when the library that makes a take has no clip, in micros. */
    synchronized long otherwise(TakeRequest wish) {
        return otherwise.getOrDefault(wish.scene().index(), 0L);
    }

    /** Returns whether a scene is about to get a purchased take. */
    private static boolean isPurchased(List<NextStep> steps, int scene) {
        return steps.stream().anyMatch(step -> step.wish().scene().index() == scene && SceneChain.isPurchase(step));
    }

    /** Returns the purchase that a step makes or plans; null when it makes none. */
    private static NextStep.@Nullable Buy purchase(NextStep step) {
        return switch (step) {
            case NextStep.Buy buy -> buy;
            case NextStep.Follow follow -> follow.planned();
            default -> null;
        };
    }

    /** Returns what the purchase of a step may cost, in micros; 0 when it makes none. */
    private static long price(NextStep step) {
        return switch (step) {
            case NextStep.Buy buy -> buy.offer().total();
            case NextStep.Follow follow -> follow.worst();
            default -> 0;
        };
    }

    /** @param follows whether the scene before is about to get a take with whose last frame this one may begin */
    private NextStep step(VideoState state, TakeRequest wish, List<Job> jobs, boolean follows) {
        NextStep alone = step(state, wish, jobs);
        if (!follows || alone instanceof NextStep.Await || alone instanceof NextStep.Collect) return alone;
        if (!(step(state, SceneChain.after(wish), jobs) instanceof NextStep.Buy chained)) return alone;
        if (!SceneChain.follows(chained.offer())) return alone;
        return new NextStep.Follow(wish, chained, Math.max(chained.offer().total(), price(alone)));
    }

    private NextStep step(VideoState state, TakeRequest wish, List<Job> jobs) {
        return choice.of(state, wish, jobs, refused.getOrDefault(wish.scene().index(), Map.of()));
    }

    /** Returns what those clips of each scene may cost that are not ordered yet although the first one of their take is. */
    private Map<Integer, Long> open(VideoState state, List<Job> jobs) {
        Map<Integer, Long> open = new HashMap<>();
        for (Scene scene : MissingTakes.of(state)) {
            Map<String, String> no = refused.getOrDefault(scene.index(), Map.of());
            open.put(scene.index(), choice.open(state, scene.index(), jobs, no));
        }
        return open;
    }

    /** Returns the highest reservation of an attempt for each scene, whatever became of its jobs. */
    private static Map<Integer, Long> reserved(List<Job> jobs, Map<Integer, Long> open) {
        Map<Integer, Map<Integer, Long>> attempts = new HashMap<>();
        for (Job job : jobs)
            if (job.subject().isScene())
                attempts.computeIfAbsent(job.subject().number(), _ -> new TreeMap<>())
                        .merge(job.attempt(), job.reserved(), Long::sum);
        Map<Integer, Long> reserved = new HashMap<>();
        attempts.forEach((scene, sums) -> {
            int last = Collections.max(sums.keySet());
            sums.merge(last, open.getOrDefault(scene, 0L), Long::sum);
            reserved.put(scene, Collections.max(sums.values()));
        });
        return reserved;
    }

    private static long sum(Map<Integer, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns what all jobs have cost or may still cost. */
    private static long used(List<Job> jobs) {
        return jobs.stream()
                .mapToLong(job -> {
                    Long charged = job.charged();
                    return charged == null ? job.reserved() : charged;
                })
                .sum();
    }

    /** Excludes a maker from the choice for a take. */
    synchronized void refuse(TakeRequest wish, String maker, String why) {
        refused.computeIfAbsent(wish.scene().index(), _ -> new HashMap<>()).put(maker, why);
    }

    /** Excludes a clip of a take from being ordered or used. */
    synchronized void refuse(TakeRequest wish, JobSubject clip, String why) {
        refuse(wish, clip.word(), why);
    }

    /** Excludes an attempt whose film is lost, so that its maker can be asked again. */
    synchronized void lose(TakeRequest wish, Job job, String why) {
        refuse(wish, MakerChoice.lost(job), why);
    }

    /** Excludes a maker whose price exceeds a budget. */
    synchronized void passOver(NextStep.Buy step, BudgetExceeded why) {
        refuse(step.wish(), step.seller().name(), OVER_BUDGET);
        note(step, why);
    }

    /** Notes that a budget prevents a take. */
    synchronized void note(NextStep.Buy step, BudgetExceeded why) {
        overBudget.put(step.wish().scene().index(), why);
        passedOver.putIfAbsent(step.wish().scene().index(), step.offer().total());
    }

    /** Notes that a budget prevents the next clip of a take. */
    synchronized void note(NextStep.Continue step, BudgetExceeded why) {
        overBudget.put(step.wish().scene().index(), why);
    }

    /** Returns the budget that prevents a take; null if none does. */
    synchronized @Nullable BudgetExceeded overBudget(TakeRequest wish) {
        return overBudget.get(wish.scene().index());
    }

    /** Returns the price of the first offer for a take that was passed over for a budget, in micros; 0 when none was. */
    synchronized long passedOver(TakeRequest wish) {
        return passedOver.getOrDefault(wish.scene().index(), 0L);
    }
}
