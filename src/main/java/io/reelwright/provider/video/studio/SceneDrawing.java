package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Scenery;
import java.util.List;

/**
 * A scene prepared for painting in one shape.
 *
 * @param scenery the background world
 * @param layers  the scene's objects and text, the farthest first
 * @param camera  the camera's path
 * @param laid    what is drawn, and why nothing else is
 */
record SceneDrawing(Scenery scenery, List<SceneLayer> layers, CameraPath camera, SceneDirector.Laid laid) {
    /** Returns the positions of all text when fully visible. */
    List<TextBox> boxes() {
        return laid.boxes();
    }

    /** Paints a frame, counted from 0; frames may be painted in any order. */
    void paint(Canvas canvas, int frame) {
        FrameMoment now = camera.at(frame / (double) Scene.FPS);
        scenery.behind(canvas, now);
        for (SceneLayer layer : layers) layer.paint(canvas, now);
        scenery.before(canvas, now);
    }
}
