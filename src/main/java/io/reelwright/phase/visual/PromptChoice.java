package io.reelwright.phase.visual;

import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Refusal;
import io.reelwright.provider.moderation.PromptSoftener;
import io.reelwright.provider.moderation.SoftenedPrompt;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prompt with which a seller is asked for a take. A seller that has refused a prompt is asked once more with a softer one; a prompt that
 * it has refused is not sent to it again, also not for a later take. That follows from the jobs alone, so that a run after a crash decides
 * the same.
 */
final class PromptChoice {
    private final PromptSoftener softener;

    PromptChoice(PromptSoftener softener) {
        this.softener = softener;
    }

    /**
     * A request to ask a seller with.
     *
     * @param change how its prompt was changed; null when it is the request as planned
     */
    record Asked(TakeRequest wish, @Nullable Change change) {}

    /**
     * How a prompt was changed after a refusal.
     *
     * @param why   why the seller refused the prompt as planned
     * @param again whether it refused it for this take, and not for an earlier one
     */
    record Change(SoftenedPrompt prompt, String why, boolean again) {}

    /** Returns whether a job has failed in such a way that another wording may succeed. */
    static boolean isRefused(Job job) {
        return job.state() == JobState.FAILED && job.refusal() != null;
    }

    /**
     * Returns the request for a seller.
     *
     * @param tried the seller's jobs for this take
     * @param all   the seller's jobs for the scene, those for earlier takes included
     * @return empty when the seller has refused the prompt and there is no softer one, or it has refused that as well
     */
    Optional<Asked> of(SceneSeller seller, TakeRequest wish, List<Job> tried, List<Job> all) {
        Optional<Job> now = tried.stream().filter(PromptChoice::isRefused).findFirst();
        Optional<Job> refused = now.or(() -> refused(seller, wish, all));
        if (refused.isEmpty()) return Optional.of(new Asked(wish, null));
        Refusal cause = refused.get().refusal();
        if (cause == null) return Optional.empty();
        Optional<SoftenedPrompt> softer = softener.soften(prompt(wish), cause);
        if (softer.isEmpty()) return Optional.empty();
        TakeRequest again = wish.withPrompt(softer.get().text());
        if (refused(seller, again, all).isPresent()) return Optional.empty();
        String why = String.valueOf(refused.get().why());
        return Optional.of(new Asked(again, new Change(softer.get(), why, now.isPresent())));
    }

    /** Without a prompt, a seller films what is spoken. */
    private static String prompt(TakeRequest wish) {
        String prompt = wish.scene().prompt();
        return prompt.isBlank() ? wish.scene().narration() : prompt;
    }

    /** Returns the first job that was refused with the prompt that the seller would get for this request. */
    private static Optional<Job> refused(SceneSeller seller, TakeRequest wish, List<Job> jobs) {
        List<Job> all = jobs.stream().filter(PromptChoice::isRefused).toList();
        if (all.isEmpty() || !(seller.offer(wish) instanceof Offer.Sold sold)) return Optional.empty();
        return all.stream().filter(job -> isAbout(seller, sold, job)).findFirst();
    }

    private static boolean isAbout(SceneSeller seller, Offer.Sold sold, Job job) {
        return seller.prompt(job)
                .map(sold.prompt()::equals)
                .orElse(sold.request().equals(job.request()));
    }
}
