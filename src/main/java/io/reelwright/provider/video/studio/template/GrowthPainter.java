package io.reelwright.provider.video.studio.template;

import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.function.Consumer;

/** Draws shapes that change in every frame (lines, dots) through the camera; stamps apply the camera themselves. */
final class GrowthPainter {
    private GrowthPainter() {}

    /** Runs the painter in coordinates of the picture at rest, transformed by the camera. */
    static void through(Canvas canvas, FrameMoment now, Depth depth, Consumer<Graphics2D> painter) {
        Graphics2D g = canvas.graphics();
        double shown = now.shown(depth);
        if (shown <= 0) return;
        AffineTransform before = g.getTransform();
        Composite opaque = g.getComposite();
        if (shown < 1) g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) shown));
        double centreX = canvas.image().getWidth() / 2.0;
        double centreY = canvas.image().getHeight() / 2.0;
        g.translate(centreX + now.dx() * depth.share(), centreY + now.dy() * depth.share());
        g.scale(now.zoom(depth), now.zoom(depth));
        g.translate(-centreX, -centreY);
        painter.accept(g);
        g.setTransform(before);
        g.setComposite(opaque);
    }
}
