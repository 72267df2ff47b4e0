package io.reelwright.provider.video.studio;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.campaign.SceneCard;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Cards whose layout stands on evidence, with any words. */
final class EvidenceCards {
    private EvidenceCards() {}

    /** Returns a card of every kind with a word in every place where it has words. */
    static List<SceneCard> with(String word, String some) {
        return List.of(
                new Portrait(word, some, Profile.PLAIN, 0.4, 0.8),
                new Portrait("Ada " + word, null, Profile.WOMAN_IN_HAT, 0.4, 0));
    }

    /** @param words returns at least and at most so many words */
    static SceneCard any(SplittableRandom random, BiFunction<Integer, Integer, String> words) {
        return new Portrait(
                words.apply(2, 4),
                random.nextBoolean() ? words.apply(1, 5) : null,
                Profile.values()[random.nextInt(Profile.values().length)],
                random.nextDouble() * 3,
                random.nextDouble() * 3);
    }
}
