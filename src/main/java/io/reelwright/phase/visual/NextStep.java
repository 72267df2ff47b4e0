package io.reelwright.phase.visual;

import io.reelwright.campaign.Take.Declined;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.util.List;

/** What is to be done next for a take. */
sealed interface NextStep {
    TakeRequest wish();

    /** It is drawn here. */
    record Draw(TakeRequest wish, SceneMaker maker, Offer.Drawn offer, int attempt, List<Declined> declined)
            implements NextStep {}

    /** It is ordered, under this number of attempt. */
    record Buy(TakeRequest wish, SceneSeller seller, Offer.Sold offer, int attempt, List<Declined> declined)
            implements NextStep {}

    /** It has come, and is fetched. */
    record Collect(TakeRequest wish, SceneSeller seller, Job job, List<Declined> declined) implements NextStep {}

    /** It has not come yet. */
    record Await(TakeRequest wish, Job job) implements NextStep {}

    /** Nobody makes it. */
    record Nobody(TakeRequest wish, List<Declined> declined) implements NextStep {}
}
