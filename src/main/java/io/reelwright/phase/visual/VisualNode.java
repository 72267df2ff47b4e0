package io.reelwright.phase.visual;

import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.graph.WorkKind;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.provider.moderation.PromptSoftener;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the missing takes: orders those to be bought, waits until they are delivered, fetches them, and draws the rest, several scenes at
 * a time. Each take is checkpointed as soon as its files are stored.
 */
public final class VisualNode implements PhaseNode {
    private final TakeProduction production;
    private final MakerChoice choice;
    private final TakeRequests wishes;
    private final int atOnce;
    private final Duration turn;

    /** Campaigns whose costs this process has reported. A campaign that waits for money begins many runs. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** Number of campaigns after which the notes about reported costs are dropped, to bound memory. */
    private static final int MOST_REPORTED = 10_000;

    /** Number of attempts for a scene after which a maker whose films are lost is not asked any more. */
    private static final int MOST_LOST = 3;

    /** A campaign that has drawn scenes for this long pauses so that other campaigns get their turn. */
    private static final Duration TURN = Duration.ofSeconds(45);

    /**
     * @param makers   at least one: the user's own media first, the studio last
     * @param routing  the order in which sellers are asked, by tier
     * @param delivery fetches purchased films
     * @param assets   stores the takes' files
     * @param atOnce   number of scenes made at the same time, at least 1
     */
    public VisualNode(List<SceneMaker> makers, Routing routing, FilmDelivery delivery, AssetStore assets, int atOnce) {
        this(makers, routing, delivery, assets, atOnce, TURN);
    }

    /** @param turn how long new scenes are started before other campaigns get their turn */
    VisualNode(
            List<SceneMaker> makers,
            Routing routing,
            FilmDelivery delivery,
            AssetStore assets,
            int atOnce,
            Duration turn) {
        if (atOnce < 1) throw new IllegalArgumentException("scenes at once: " + atOnce + "; must be at least 1");
        this.choice = new MakerChoice(makers, routing, new PromptChoice(PromptSoftener.shipped()));
        this.production = new TakeProduction(choice, delivery, assets);
        this.wishes = new TakeRequests(new CampaignMedia(assets));
        this.atOnce = atOnce;
        this.turn = turn;
    }

    /** Only drawing needs CPU cores; everything else waits. */
    @Override
    public Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        boolean drawn = !production.lost(state).isEmpty()
                || plan(recorder).of(state, recorder.jobs()).stream().anyMatch(NextStep.Draw.class::isInstance);
        return Optional.of(drawn ? WorkKind.DRAWING : WorkKind.WAITING);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        List<LostTake> lost = production.lost(state);
        TakePlan plan = plan(recorder);
        if (lost.isEmpty() && plan.of(state, List.of()).isEmpty()) return new Outcome.Finished(state);
        lost.forEach(one -> one.requireFree(recorder.jobs()));
        TakeCheckpoints log = new TakeCheckpoints(state, recorder);
        long until = System.nanoTime() + turn.toNanos();
        if (state.takes().isEmpty()) reportCosts(state, recorder);
        try (SceneThreads threads = new SceneThreads(atOnce)) {
            threads.each(lost, one -> production.remake(log, one, wishes.again(state, one.scene(), one.take())));
            if (SceneChain.isOn(state)) production.restoreFrames(log);
            while (true) {
                List<NextStep> steps = ordered(plan, log, recorder);
                if (steps.isEmpty()) {
                    reported.remove(state.campaign().id());
                    return new Outcome.Finished(log.state());
                }
                List<NextStep> now = steps.stream()
                        .filter(step -> !isAwaited(step))
                        .filter(step -> !(step instanceof NextStep.Continue) || plan.overBudget(step.wish()) == null)
                        .toList();
                if (now.isEmpty()) requireMoney(plan, steps);
                if (now.isEmpty()) return new Outcome.Waiting(log.state(), reason(steps));
                if (System.nanoTime() - until > 0 && log.hasGone(state)) return new Outcome.Paused(log.state());
                threads.each(now, step -> {
                    if (System.nanoTime() - until <= 0 || !log.hasGone(state)) take(plan, log, step);
                });
            }
        }
    }

    private static boolean isAwaited(NextStep step) {
        return switch (step) {
            case NextStep.Await _, NextStep.Buy _, NextStep.Follow _ -> true;
            case NextStep.Draw _, NextStep.Continue _, NextStep.Collect _, NextStep.Nobody _ -> false;
        };
    }

    /**
     * Returns what the awaited takes wait for: jobs, or a person when all of them are in doubt. A take that follows another waits for that
     * one's job, whose end wakes the campaign.
     */
    private static Outcome.Wait reason(List<NextStep> awaited) {
        List<Job> doubts = awaited.stream()
                .filter(NextStep.Await.class::isInstance)
                .map(step -> ((NextStep.Await) step).job())
                .filter(job -> job.state() == JobState.IN_DOUBT)
                .toList();
        long following =
                awaited.stream().filter(NextStep.Follow.class::isInstance).count();
        return doubts.size() + following == awaited.size()
                ? new Outcome.Wait("doubt", JobsInDoubt.question(doubts.getFirst()))
                : new Outcome.Wait("job", awaited.size() + " scenes");
    }

    /**
     * Returns who is to make each scene and what that costs, before anything is bought.
     *
     * @param state  state after MOTION, without takes
     * @param budget spending limit of the campaign, in micros
     */
    public CostPlan costs(VideoState state, long budget) {
        TakePlan plan = new TakePlan(choice, wishes, budget);
        boolean waits = state.campaign().brief().purchases().waits();
        return CostPlan.of(plan.of(state, List.of()), plan, budget, waits);
    }

    private TakePlan plan(PhaseRecorder recorder) {
        return new TakePlan(choice, wishes, recorder.campaignBudget());
    }

    /**
     * Emits the plan, if any service offers a scene and no run has told the same before, also none in another process. Nothing is bought yet.
     */
    private void reportCosts(VideoState state, PhaseRecorder recorder) {
        if (reported.size() > MOST_REPORTED) reported.clear();
        if (!recorder.jobs().isEmpty() || !reported.add(state.campaign().id())) return;
        CostPlan costs = costs(state, recorder.campaignBudget());
        if (!costs.hasOffers()) return;
        Event.CostPlanned plan = costs.event();
        if (!recorder.lastTold(plan.kind()).equals(Optional.of(plan))) recorder.tell(plan);
    }

    /** Orders all takes that must be bought. The returned steps draw, collect or await a take, or wait for money. */
    private List<NextStep> ordered(TakePlan plan, TakeCheckpoints log, PhaseRecorder recorder) {
        while (true) {
            List<NextStep> steps = plan.of(log.state(), recorder.jobs());
            List<NextStep.Buy> bought = steps.stream()
                    .filter(NextStep.Buy.class::isInstance)
                    .map(NextStep.Buy.class::cast)
                    .filter(step -> plan.overBudget(step.wish()) == null || !waits(log.state()))
                    .toList();
            requireMakers(plan, steps);
            if (bought.isEmpty()) {
                requireBudget(plan, steps);
                return steps;
            }
            bought.forEach(step -> buy(plan, log, recorder, step));
        }
    }

    private static boolean waits(VideoState state) {
        return state.campaign().brief().purchases().waits();
    }

    private void buy(TakePlan plan, TakeCheckpoints log, PhaseRecorder recorder, NextStep.Buy step) {
        int scene = step.wish().scene().index();
        JobOrder order = new JobOrder(
                JobSubject.scene(scene),
                step.attempt(),
                step.seller().name(),
                step.offer().model(),
                step.offer().request(),
                step.offer().worst(),
                step.wish().tier());
        try {
            recorder.order(order, news(step).toArray(Event[]::new));
        } catch (BudgetExceeded refused) {
            if (waits(log.state())) plan.note(step, refused);
            else plan.passOver(step, refused);
        }
    }

    /** Returns what an order tells besides its price: who is passed over for it, and how its prompt was softened. */
    private List<Event> news(NextStep.Buy step) {
        List<Event> news = new ArrayList<>();
        int scene = step.wish().scene().index();
        PromptChoice.Change change = step.change();
        if (change == null || !change.again())
            switched(scene, step.seller().name(), step.declined(), step.failed())
                    .ifPresent(news::add);
        if (change != null) {
            String model = step.seller().name() + "-" + step.offer().model();
            news.add(new Event.PromptSoftened(
                    scene, step.attempt(), model, change.prompt().words(), change.why()));
        }
        return news;
    }

    private void take(TakePlan plan, TakeCheckpoints log, NextStep step) throws InterruptedException {
        switch (step) {
            case NextStep.Draw draw -> {
                // Where nothing may be spent, no seller is left for another maker but one that costs nothing.
                if (draw.attempt() > 0 || plan.mayBuy() || wasFree(draw.declined()))
                    switched(draw.wish().scene().index(), draw.maker().name(), draw.declined(), draw.failed())
                            .ifPresent(log::tell);
                production.draw(log, draw);
            }
            case NextStep.Continue next -> order(plan, log, next);
            case NextStep.Collect collect -> {
                try {
                    production.collect(log, collect);
                } catch (UnusableClip unusable) {
                    refuse(plan, log, collect.wish(), unusable);
                }
            }
            case NextStep.Buy _, NextStep.Follow _, NextStep.Await _, NextStep.Nobody _ ->
                throw new IllegalStateException("step cannot make a take: " + step);
        }
    }

    private boolean wasFree(List<Declined> declined) {
        return declined.stream()
                .anyMatch(
                        one -> choice.named(one.maker()).orElse(null) instanceof SceneSeller seller && seller.isFree());
    }

    private void order(TakePlan plan, TakeCheckpoints log, NextStep.Continue step) throws InterruptedException {
        try {
            log.order(production.next(log, step));
        } catch (UnusableClip unusable) {
            refuse(plan, log, step.wish(), unusable);
        } catch (BudgetExceeded refused) {
            if (waits(log.state())) plan.note(step, refused);
            else plan.refuse(step.wish(), step.jobs().subject(step.clip()), TakePlan.OVER_BUDGET);
        }
    }

    /** Without its first clip a take is made by another maker; without a later one it may do. */
    private static void refuse(TakePlan plan, TakeCheckpoints log, TakeRequest wish, UnusableClip unusable) {
        Job job = unusable.job();
        String why = String.valueOf(unusable.getMessage());
        log.tell(new Event.SceneFailed(wish.scene().index(), wish.take(), job.provider() + "-" + job.model(), why));
        if (unusable.isLost() && job.attempt() < MOST_LOST) plan.lose(wish, job, why);
        else if (job.subject().part().isEmpty()) plan.refuse(wish, job.provider(), why);
        else plan.refuse(wish, job.subject(), why);
    }

    /**
     * Returns the event that another maker takes a seller's place; empty if no seller was asked first. That the user's media are not for a
     * scene is no switch.
     *
     * @param failed the seller that had the take before; without one, the first that declined it is passed over
     */
    private Optional<Event> switched(int scene, String to, List<Declined> before, @Nullable String failed) {
        List<Declined> sellers = before.stream()
                .filter(declined -> choice.named(declined.maker()).orElse(null) instanceof SceneSeller)
                .toList();
        if (sellers.isEmpty()) return Optional.empty();
        Declined from = sellers.stream()
                .filter(seller -> seller.maker().equals(failed))
                .findFirst()
                .orElse(sellers.getFirst());
        String others = sellers.subList(sellers.indexOf(from) + 1, sellers.size()).stream()
                .map(seller -> "; " + seller.maker() + ": " + seller.why())
                .collect(Collectors.joining());
        return Optional.of(new Event.ProviderSwitched(scene, from.maker(), to, from.why() + others));
    }

    /** Throws {@link BudgetExceeded} if a take waits for money. */
    private static void requireMoney(TakePlan plan, List<NextStep> steps) {
        for (NextStep step : steps) {
            BudgetExceeded exceeded = plan.overBudget(step.wish());
            boolean sold = step instanceof NextStep.Buy || step instanceof NextStep.Continue;
            if (sold && exceeded != null) throw exceeded;
        }
    }

    /** Throws {@link BudgetExceeded} if nobody makes a take and only a budget prevents it. */
    private static void requireBudget(TakePlan plan, List<NextStep> steps) {
        for (NextStep step : steps) {
            BudgetExceeded exceeded = plan.overBudget(step.wish());
            if (step instanceof NextStep.Nobody && exceeded != null) throw exceeded;
        }
    }

    /** Fails the phase if no maker accepts a take, and it is not a budget that prevents it. */
    private static void requireMakers(TakePlan plan, List<NextStep> steps) {
        for (NextStep step : steps) {
            if (!(step instanceof NextStep.Nobody(var wish, var declined))) continue;
            if (plan.overBudget(wish) != null) continue;
            StringBuilder why = new StringBuilder("scene " + (wish.scene().index() + 1) + ": no maker accepts it");
            declined.forEach(
                    one -> why.append("; ").append(one.maker()).append(": ").append(one.why()));
            throw new PhaseFailure(why.toString());
        }
    }
}
