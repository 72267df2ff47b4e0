package io.reelwright.phase.visual;

import io.reelwright.campaign.VideoState;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.provider.video.TakeRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run does next for each take that is missing, and what it has found out meanwhile. Safe for use by several threads. */
final class TakePlan {
    private final MakerChoice choice;
    private final TakeRequests wishes;

    /** By scene: makers that cannot be asked, and why. */
    private final Map<Integer, Map<String, String>> refused = new HashMap<>();

    private final Map<Integer, BudgetExceeded> poor = new HashMap<>();

    TakePlan(MakerChoice choice, TakeRequests wishes) {
        this.choice = choice;
        this.wishes = wishes;
    }

    /** A step for each missing take, by scene. */
    synchronized List<NextStep> of(VideoState state, List<Job> jobs) {
        return MissingTakes.of(state).stream()
                .map(scene -> choice.of(
                        state, wishes.next(state, scene), jobs, refused.getOrDefault(scene.index(), Map.of())))
                .toList();
    }

    /** A maker is not asked any more for a take. */
    synchronized void refuse(TakeRequest wish, String maker, String why) {
        refused.computeIfAbsent(wish.scene().index(), _ -> new HashMap<>()).put(maker, why);
    }

    /** The same, as a budget does not bear it. */
    synchronized void refuse(TakeRequest wish, String maker, BudgetExceeded why) {
        refuse(wish, maker, why.shortage());
        poor.put(wish.scene().index(), why);
    }

    /** The budget that is in the way of a take; null when there is none. */
    synchronized @Nullable BudgetExceeded overBudget(TakeRequest wish) {
        return poor.get(wish.scene().index());
    }
}
