package io.reelwright.provider.video.studio;

import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.Scenery;
import io.reelwright.provider.video.studio.world.World;
import io.reelwright.provider.video.studio.world.WorldCamera;

/** A background world, seen through the scene's camera. */
record WorldScenery(World world) implements Scenery {
    @Override
    public void behind(Canvas canvas, FrameMoment now) {
        world.paintBack(canvas.graphics(), now.t(), camera(now));
    }

    @Override
    public void before(Canvas canvas, FrameMoment now) {
        world.paintFront(canvas.graphics(), now.t(), camera(now));
        world.grain(canvas.image());
    }

    private static WorldCamera camera(FrameMoment now) {
        return new WorldCamera(now.zoom(), now.dx(), now.dy());
    }
}
