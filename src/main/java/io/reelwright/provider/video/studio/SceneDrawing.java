package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Scenery;
import java.util.List;

/**
 * A scene that is ready to be painted in one shape.
 *
 * @param scenery the world
 * @param layers  what stands in it, the farthest first
 * @param camera  how it is seen
 * @param boxes   where text stands at its full strength
 */
record SceneDrawing(Scenery scenery, List<SceneLayer> layers, CameraPath camera, List<TextBox> boxes) {
    /** Paints a frame, counted from 0; any order will do. */
    void paint(Canvas canvas, int frame) {
        FrameMoment now = camera.at(frame / (double) Scene.FPS);
        scenery.behind(canvas, now);
        for (SceneLayer layer : layers) layer.paint(canvas, now);
        scenery.before(canvas, now);
    }
}
