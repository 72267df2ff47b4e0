package io.reelwright.phase.script;

import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the last sentence: a call to action that makes no factual claim. */
final class ClosingSentence {
    /** Lines that fit any video. */
    private static final List<String> NEUTRAL = List.of("Follow for more like this.", "Follow for more.");

    private ClosingSentence() {}

    static Sentence of(Direction direction, long seed) {
        List<String> lines = direction.neutral() ? NEUTRAL : lines(direction.niche());
        return new Sentence(
                lines.get(new SplittableRandom(seed * 17 + 5).nextInt(lines.size())), Role.CALL_TO_ACTION, -1);
    }

    private static List<String> lines(Niche niche) {
        return switch (niche) {
            case SCIENCE -> List.of("Follow for more small wonders.", "Follow and stay curious.");
            case HISTORY -> List.of("Follow for the next chapter.", "Follow for more from the archive.");
            case FINANCE -> List.of("Follow for more plain numbers.", "Save this for your next plan.");
            case HEALTH -> List.of("Follow for more about your body.", "Follow and stay well.");
            case TECHNOLOGY -> List.of("Follow for more technology explained.", "Follow and stay curious.");
            case FOOD -> List.of("Follow for more food stories.", "Follow and taste the world.");
            case TRAVEL -> List.of("Follow for more places to see.", "Follow and pack lightly.");
            case STORYTELLING -> List.of("Follow for the next story.", "Follow for more stories like this.");
            case NEWS -> List.of("Follow for the next update.", "Follow to stay informed.");
            case MOTIVATION -> List.of("Follow, and take one step.", "Follow, and start today.");
            case NATURE -> List.of("Follow for more of the wild.", "Follow and look closer.");
        };
    }
}
