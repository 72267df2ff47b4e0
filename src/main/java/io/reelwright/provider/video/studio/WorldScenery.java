package io.reelwright.provider.video.studio;

import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Moment;
import io.reelwright.provider.video.studio.stage.Scenery;
import io.reelwright.provider.video.studio.world.Camera;
import io.reelwright.provider.video.studio.world.World;

/** A background world, seen through the scene's camera. */
record WorldScenery(World world) implements Scenery {
    @Override
    public void behind(Canvas canvas, Moment now) {
        world.paintBack(canvas.graphics(), now.t(), camera(now));
    }

    @Override
    public void before(Canvas canvas, Moment now) {
        world.paintFront(canvas.graphics(), now.t(), camera(now));
        world.grain(canvas.image());
    }

    private static Camera camera(Moment now) {
        return new Camera(now.zoom(), now.dx(), now.dy());
    }
}
