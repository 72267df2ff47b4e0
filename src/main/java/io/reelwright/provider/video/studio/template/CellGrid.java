package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * Rows of cells that light up one after the other in time with a counting figure; afterwards a light runs over them.
 *
 * @param total  number of cells
 * @param target number of cells lit at the end
 */
record CellGrid(
        Rectangle2D area,
        int total,
        int columns,
        int target,
        double pitchX,
        double pitchY,
        CountingFigure count,
        Stamp dim,
        Stamp lit,
        Stamp fresh)
        implements SceneLayer {

    /** Cell size as a share of the pitch. */
    private static final double FILLED = 0.74;

    static CellGrid of(
            Rectangle2D area, int total, int columns, int target, CountingFigure count, TemplateContext setting) {
        int rows = (total + columns - 1) / columns;
        double pitch = Math.min(area.getWidth() / columns, area.getHeight() / rows);
        boolean stretched = area.getHeight() <= area.getWidth() * 0.6 && total > columns;
        double side = pitch * FILLED;
        boolean round = !setting.look().lively();
        Shape cell = new ArtObjects(setting).rounded(0, 0, side, side, round ? side / 2 : side * 0.22);
        return new CellGrid(
                area,
                total,
                columns,
                target,
                stretched ? area.getWidth() / columns : pitch,
                pitch,
                count,
                filled(cell, Colours.alpha(setting.palette().muted(), 0.3)),
                filled(cell, setting.palette().ground().accent()),
                filled(cell, setting.palette().light()));
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double reached = target * count.part(t);
        boolean done = count.done(t);
        double shine = ProofGraphics.shine(t, count) * total * 1.3;
        double reach = Math.max(0.6, total * 0.015);
        for (int i = 0; i < total; i++) {
            boolean on = i < Math.floor(reached + 1e-6);
            boolean tip = on && (!done && total > 20 && i >= reached - 2 || Math.abs(i - shine) < reach);
            double alpha = Math.clamp((t - i * 0.2 / total) / 0.2, 0.35, 1);
            double x = area.getX() + i % columns * pitchX;
            double y = area.getY() + i / columns * pitchY;
            now.put(canvas, tip ? fresh : on ? lit : dim, Depth.TEXT, x, y, alpha);
        }
    }

    private static Stamp filled(Shape shape, Color colour) {
        return Stamp.drawn(shape.getBounds2D(), g -> {
            g.setColor(colour);
            g.fill(shape);
        });
    }
}
