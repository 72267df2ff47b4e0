package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Transition;
import io.reelwright.provider.video.TakeRequest;
import java.util.List;

/** Requests for takes of one scene that follow a blueprint. */
public final class SceneRequests {
    public static final String PICTURE = "A beekeeper waves in front of white hives";

    private SceneRequests() {}

    /** Returns a request for a scene that begins and lasts as many frames (at 30 a second) as given. */
    public static TakeRequest of(MotionBlueprint blueprint, int first, int frames, Aspect aspect) {
        Scene scene = new Scene(
                0,
                first,
                frames,
                0,
                0,
                Script.Role.POINT,
                "Honey never spoils.",
                new SceneCard.Headline(null, List.of("Honey"), 0, null),
                PICTURE,
                CameraMove.PULL_OUT,
                Transition.CUT);
        Direction direction = new Direction(
                Niche.FOOD,
                "",
                "",
                Direction.HookStyle.FACT,
                "",
                3,
                "orbit",
                Direction.MusicMood.CALM,
                List.of(),
                6,
                new Direction.ProviderPlan("studio", "studio", 0));
        return new TakeRequest(
                "test", QualityTier.BULK, scene, List.of(), direction, blueprint, List.of(aspect), 1, 7, "", List.of());
    }
}
