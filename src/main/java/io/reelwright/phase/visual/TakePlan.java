package io.reelwright.phase.visual;

import io.reelwright.campaign.VideoState;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.provider.video.TakeRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next step of each missing take within one run, and the makers refused so far. Thread-safe. */
final class TakePlan {
    private final MakerChoice choice;
    private final TakeRequests wishes;

    /** Refused makers and the reasons, by scene. */
    private final Map<Integer, Map<String, String>> refused = new HashMap<>();

    private final Map<Integer, BudgetExceeded> overBudget = new HashMap<>();

    TakePlan(MakerChoice choice, TakeRequests wishes) {
        this.choice = choice;
        this.wishes = wishes;
    }

    /** Returns a step for each missing take, in the order of the scenes. */
    synchronized List<NextStep> of(VideoState state, List<Job> jobs) {
        return MissingTakes.of(state).stream()
                .map(scene -> choice.of(
                        state, wishes.next(state, scene), jobs, refused.getOrDefault(scene.index(), Map.of())))
                .toList();
    }

    /** Excludes a maker from the choice for a take. */
    synchronized void refuse(TakeRequest wish, String maker, String why) {
        refused.computeIfAbsent(wish.scene().index(), _ -> new HashMap<>()).put(maker, why);
    }

    /** Excludes a maker whose price exceeds a budget. */
    synchronized void refuse(TakeRequest wish, String maker, BudgetExceeded why) {
        refuse(wish, maker, why.shortage());
        overBudget.put(wish.scene().index(), why);
    }

    /** Returns the budget that prevents a take; null if none does. */
    synchronized @Nullable BudgetExceeded overBudget(TakeRequest wish) {
        return overBudget.get(wish.scene().index());
    }
}
