package io.reelwright.phase.visual;

import io.reelwright.campaign.VideoState;
import io.reelwright.money.Job;
import io.reelwright.money.OverBudget;
import io.reelwright.provider.video.SceneWish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run does next for each take that is missing, and what it has found out meanwhile. Safe for use by several threads. */
final class TakeSteps {
    private final MakerChoice choice;
    private final SceneWishes wishes;

    /** By scene: makers that cannot be asked, and why. */
    private final Map<Integer, Map<String, String>> refused = new HashMap<>();

    private final Map<Integer, OverBudget> poor = new HashMap<>();

    TakeSteps(MakerChoice choice, SceneWishes wishes) {
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
    synchronized void refuse(SceneWish wish, String maker, String why) {
        refused.computeIfAbsent(wish.scene().index(), _ -> new HashMap<>()).put(maker, why);
    }

    /** The same, as a budget does not bear it. */
    synchronized void refuse(SceneWish wish, String maker, OverBudget why) {
        refuse(wish, maker, why.shortage());
        poor.put(wish.scene().index(), why);
    }

    /** The budget that is in the way of a take; null when there is none. */
    synchronized @Nullable OverBudget overBudget(SceneWish wish) {
        return poor.get(wish.scene().index());
    }
}
