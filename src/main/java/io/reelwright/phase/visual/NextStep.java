package io.reelwright.phase.visual;

import io.reelwright.campaign.Take.Declined;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next step for a take. */
sealed interface NextStep {
    TakeRequest wish();

    /**
     * Draw the take locally.
     *
     * @param failed name of the seller that had the take before; null when none had it
     */
    record Draw(
            TakeRequest wish,
            SceneMaker maker,
            Offer.Drawn offer,
            int attempt,
            List<Declined> declined,
            @Nullable String failed)
            implements NextStep {}

    /**
     * Order the take from a seller, with this attempt number.
     *
     * @param failed name of the seller that had the take before; null when none had it
     * @param change how the prompt was changed, as the seller had refused it; null when it was not
     */
    record Buy(
            TakeRequest wish,
            SceneSeller seller,
            Offer.Sold offer,
            int attempt,
            List<Declined> declined,
            @Nullable String failed,
            PromptChoice.@Nullable Change change)
            implements NextStep {}

    /**
     * Order the take when the scene before it has one, since it begins with that one's last frame.
     *
     * @param planned the order as it would be now
     * @param worst   the most that the take may cost, in micros, whatever becomes of the scene before it
     */
    record Follow(TakeRequest wish, Buy planned, long worst) implements NextStep {}

    /** Order the next clip of a take, whose clips so far are delivered. */
    record Continue(TakeRequest wish, SceneSeller seller, TakeJobs jobs, PlannedClip clip) implements NextStep {}

    /** Fetch the delivered films. */
    record Collect(TakeRequest wish, SceneSeller seller, TakeJobs jobs, List<Declined> declined) implements NextStep {}

    /** Wait for the job; it is not finished yet. */
    record Await(TakeRequest wish, Job job) implements NextStep {}

    /** No maker accepts the take. */
    record Nobody(TakeRequest wish, List<Declined> declined) implements NextStep {}
}
