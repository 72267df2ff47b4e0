package io.reelwright.provider.video.studio;

import io.reelwright.provider.video.studio.backdrop.Backdrop;
import io.reelwright.provider.video.studio.backdrop.BackdropCamera;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.Scenery;

/** A backdrop, seen through the scene's camera. */
record BackdropScenery(Backdrop backdrop) implements Scenery {
    @Override
    public void behind(Canvas canvas, FrameMoment now) {
        backdrop.paintBack(canvas.graphics(), now.t(), camera(now));
    }

    @Override
    public void before(Canvas canvas, FrameMoment now) {
        backdrop.paintFront(canvas.graphics(), now.t(), camera(now));
        backdrop.grain(canvas.image());
    }

    private static BackdropCamera camera(FrameMoment now) {
        return new BackdropCamera(now.zoom(), now.dx(), now.dy());
    }
}
