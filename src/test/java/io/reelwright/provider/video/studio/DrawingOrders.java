package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Transition;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.TakeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Orders for tests. */
final class DrawingOrders {
    private DrawingOrders() {}

    static DrawingOrder of(SceneCard card, String look, int frames) {
        return of(card, look, frames, Map.of(), 1);
    }

    /** Returns an order for a scene with which a video opens. */
    static DrawingOrder opening(SceneCard card, String look, int frames) {
        DrawingOrder order = of(card, look, frames);
        return new DrawingOrder(order.wish(), order.files(), order.joints(), true);
    }

    static DrawingOrder of(SceneCard card, String look, int frames, Map<Aspect, Path> files, int take, Mend... mends) {
        Scene scene = new Scene(3, 0, frames, 0, 0, Script.Role.HOOK, "", card, "", CameraMove.PUSH_IN, Transition.CUT);
        Direction direction = new Direction(
                Niche.SCIENCE,
                "",
                "",
                Direction.HookStyle.FACT,
                "",
                3,
                look,
                Direction.MusicMood.CALM,
                List.of(),
                6,
                new Direction.ProviderPlan("studio", "studio", 0));
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        List<Finding> findings = List.of(mends).stream()
                .map(mend -> new Finding("test", 0, 0, 0, mend, ""))
                .toList();
        return new DrawingOrder(
                new TakeRequest(
                        "test",
                        QualityTier.PREMIUM,
                        scene,
                        List.of(),
                        direction,
                        blueprint,
                        List.copyOf(files.keySet()),
                        take,
                        7,
                        "",
                        findings),
                files);
    }
}
