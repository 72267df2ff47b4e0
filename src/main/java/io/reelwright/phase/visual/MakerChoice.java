package io.reelwright.phase.visual;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the maker of a take: the first one in the list whose offer is acceptable. A seller is asked once per take, and once more when it
 * has refused the prompt and there is a softer one. If its job fails or is overdue, the next makers in the list are tried. A seller whose
 * clip QUALITY has sent back as black or frozen is passed over ({@link DeadClips}). The choice depends only on the state, the offers and the
 * jobs, so that a resumed run chooses the same maker as the run before. While it is unknown whether a job is paid, nothing else is bought for
 * its scene.
 */
final class MakerChoice {
    private final List<SceneMaker> makers;
    private final Routing routing;
    private final PromptChoice prompts;

    /**
     * @param makers  at least one
     * @param routing the order in which they are asked, by tier
     * @param prompts chooses the prompt for a seller
     */
    MakerChoice(List<SceneMaker> makers, Routing routing, PromptChoice prompts) {
        this.makers = List.copyOf(makers);
        this.routing = routing;
        this.prompts = prompts;
    }

    /**
     * Returns the next step for a take.
     *
     * @param jobs    all jobs that were ever ordered for the campaign
     * @param refused makers that cannot be asked for this take, with the reason: over budget, or an unusable film
     */
    NextStep of(VideoState state, TakeRequest wish, List<Job> jobs, Map<String, String> refused) {
        List<Job> all = jobs.stream()
                .filter(job -> job.subject().isOfScene(wish.scene().index()))
                .sorted(Comparator.comparingInt(Job::attempt))
                .toList();
        int used = state.lastTake(wish.scene().index()).map(Take::attempt).orElse(0);
        List<Job> tried = all.stream()
                .filter(job -> job.attempt() > used && !refused.containsKey(lost(job)))
                .toList();
        DeadClips dead = DeadClips.of(state, wish.scene().index());
        if (tried.isEmpty()) return first(wish, tried, all, refused, dead);
        TakeJobs bought = lastAttempt(tried, refused);
        Job last = bought.last();
        if (!last.state().isEnd() && !last.overdue()) return new NextStep.Await(wish, last);
        Optional<SceneSeller> seller = seller(last.provider());
        if (seller.isPresent() && !refused.containsKey(last.provider())) {
            Optional<PlannedClip> next = bought.next();
            if (next.isPresent()) return new NextStep.Continue(wish, seller.get(), bought, next.get());
            if (bought.suffices(wish.scene()))
                return new NextStep.Collect(
                        wish, seller.get(), bought, before(wish, tried, refused, dead, last.provider()));
        }
        return first(wish, tried, all, missing(bought, refused), dead);
    }

    /** Returns what stands among the refused makers for an attempt whose film is lost. */
    static String lost(Job job) {
        return "attempt " + job.attempt();
    }

    private TakeJobs lastAttempt(List<Job> tried, Map<String, String> refused) {
        int attempt = tried.getLast().attempt();
        List<Job> jobs = tried.stream().filter(job -> job.attempt() == attempt).toList();
        return TakeJobs.of(seller(jobs.getFirst().provider()), jobs, refused);
    }

    /** Returns the refusals, with that of a seller of whose clips one is missing that the take cannot do without. */
    private static Map<String, String> missing(TakeJobs bought, Map<String, String> refused) {
        if (bought.delivered().isEmpty() || bought.missing().isEmpty()) return refused;
        Map<String, String> all = new HashMap<>(refused);
        all.putIfAbsent(bought.first().provider(), bought.missing().get());
        return all;
    }

    /** Returns what those clips of a take may cost that are not ordered yet although its first is, in micros. */
    long open(VideoState state, int scene, List<Job> jobs, Map<String, String> refused) {
        int used = state.lastTake(scene).map(Take::attempt).orElse(0);
        List<Job> tried = jobs.stream()
                .filter(job ->
                        job.subject().isOfScene(scene) && job.attempt() > used && !refused.containsKey(lost(job)))
                .sorted(Comparator.comparingInt(Job::attempt))
                .toList();
        return tried.isEmpty() || refused.containsKey(tried.getLast().provider())
                ? 0
                : lastAttempt(tried, refused).open();
    }

    private NextStep first(
            TakeRequest wish, List<Job> tried, List<Job> all, Map<String, String> refused, DeadClips dead) {
        int attempts = all.isEmpty() ? 0 : all.getLast().attempt();
        String failed = tried.isEmpty() ? dead.last() : tried.getLast().provider();
        List<Declined> declined = new ArrayList<>();
        for (SceneMaker maker : routing.order(makers, wish)) {
            Optional<PromptChoice.Asked> asked = asked(maker, wish, tried, all);
            List<Job> counted = asked.isPresent() && mayBeAskedAgain(maker, tried) ? List.of() : tried;
            Optional<String> why = why(maker, counted, refused)
                    .or(() -> dead(maker, dead))
                    .or(() -> doubt(maker, tried))
                    .or(() -> asked.isPresent() ? Optional.empty() : Optional.of(lastRefusal(maker, all)));
            if (why.isPresent()) {
                declined.add(new Declined(maker.name(), why.get()));
                continue;
            }
            switch (maker.offer(asked.map(PromptChoice.Asked::wish).orElse(wish))) {
                case Offer.Declined(var reason) -> declined.add(new Declined(maker.name(), reason));
                case Offer.Drawn drawn -> {
                    return new NextStep.Draw(wish, maker, drawn, attempts, declined, failed);
                }
                case Offer.Sold sold -> {
                    return new NextStep.Buy(
                            wish,
                            asSeller(maker),
                            sold,
                            attempts + 1,
                            declined,
                            failed,
                            asked.map(PromptChoice.Asked::change).orElse(null));
                }
            }
        }
        return new NextStep.Nobody(wish, declined);
    }

    /** Returns the request with which a maker is asked; empty when it has refused every wording of it. */
    private Optional<PromptChoice.Asked> asked(SceneMaker maker, TakeRequest wish, List<Job> tried, List<Job> all) {
        return maker instanceof SceneSeller seller
                ? prompts.of(seller, wish, of(maker, tried), of(maker, all))
                : Optional.of(new PromptChoice.Asked(wish, null));
    }

    private static boolean mayBeAskedAgain(SceneMaker maker, List<Job> tried) {
        List<Job> jobs = of(maker, tried);
        return jobs.size() == 1 && PromptChoice.isRefused(jobs.getFirst());
    }

    private static String lastRefusal(SceneMaker maker, List<Job> all) {
        return of(maker, all).stream()
                .filter(PromptChoice::isRefused)
                .reduce((_, later) -> later)
                .map(MakerChoice::why)
                .orElse("refuses the prompt");
    }

    private static List<Job> of(SceneMaker maker, List<Job> jobs) {
        return jobs.stream().filter(job -> job.provider().equals(maker.name())).toList();
    }

    /** Returns the makers that come before the chosen seller in the list and declined. */
    private List<Declined> before(
            TakeRequest wish, List<Job> tried, Map<String, String> refused, DeadClips dead, String seller) {
        List<Declined> declined = new ArrayList<>();
        for (SceneMaker maker : routing.order(makers, wish)) {
            if (maker.name().equals(seller)) break;
            Optional<String> why = why(maker, tried, refused).or(() -> dead(maker, dead));
            if (why.isPresent()) declined.add(new Declined(maker.name(), why.get()));
            else if (maker.offer(wish) instanceof Offer.Declined(var reason))
                declined.add(new Declined(maker.name(), reason));
        }
        return declined;
    }

    /** Returns why a maker cannot be asked again for this take; empty if it can. */
    private static Optional<String> why(SceneMaker maker, List<Job> tried, Map<String, String> refused) {
        String now = refused.get(maker.name());
        if (now != null) return Optional.of(now);
        return of(maker, tried).stream().reduce((_, later) -> later).map(MakerChoice::why);
    }

    /** What draws may draw again: another seed changes the picture and costs nothing. */
    private static Optional<String> dead(SceneMaker maker, DeadClips dead) {
        return maker instanceof SceneSeller ? Optional.ofNullable(dead.why().get(maker.name())) : Optional.empty();
    }

    /** Returns why nothing is bought: a person has let the scene go on while it is unknown whether it is paid already. */
    private static Optional<String> doubt(SceneMaker maker, List<Job> tried) {
        return maker instanceof SceneSeller && tried.stream().anyMatch(job -> job.state() == JobState.IN_DOUBT)
                ? Optional.of("an earlier order may be paid already")
                : Optional.empty();
    }

    private static String why(Job job) {
        if (job.state() == JobState.DONE) return "the delivered film could not be used";
        if (job.state() == JobState.IN_DOUBT) return "it is unknown whether it has the order";
        if (!job.state().isEnd()) return "takes too long";
        return job.why() == null ? "delivered nothing" : job.why();
    }

    private Optional<SceneSeller> seller(String name) {
        return makers.stream()
                .filter(maker -> maker.name().equals(name) && maker instanceof SceneSeller)
                .map(SceneSeller.class::cast)
                .findFirst();
    }

    /** Returns the maker with this name. */
    Optional<SceneMaker> named(String name) {
        return makers.stream().filter(maker -> maker.name().equals(name)).findFirst();
    }

    private static SceneSeller asSeller(SceneMaker maker) {
        if (maker instanceof SceneSeller seller) return seller;
        throw new IllegalStateException(maker.name() + " made an offer to sell but is not a SceneSeller");
    }
}
