package io.reelwright.provider.video.studio;

import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.Scenery;
import io.reelwright.provider.video.studio.world.World;

/**
 * A place, seen through the scene's camera.
 *
 * @param began second of the video at which the scene begins, so that what swings goes on from take to take
 */
record WorldScenery(World world, double began) implements Scenery {
    @Override
    public void behind(Canvas canvas, FrameMoment now) {
        double t = now.t() - now.lead();
        world.paintBack(canvas.graphics(), t, began + t, now.dx(), now.dy());
    }

    @Override
    public void before(Canvas canvas, FrameMoment now) {
        double t = now.t() - now.lead();
        world.paintFront(canvas.graphics(), t, began + t, now.dx(), now.dy());
        world.grain(canvas.image());
    }
}
