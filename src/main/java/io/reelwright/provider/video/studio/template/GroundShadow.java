package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Stands things on the surface of a world, with the shadow that they throw there. */
final class GroundShadow {
    /** Share of a picture's height that is empty below the thing, and by which it stands lower. */
    private static final double FOOT = 0.045;

    private GroundShadow() {}

    /** Returns the box of a picture that stands on the surface. */
    static Rectangle2D standing(TemplateContext setting, double size, double centreX) {
        return new Rectangle2D.Double(centreX - size / 2, setting.surface() - size * (1 - FOOT), size, size);
    }

    /** Returns the shadow of a picture that stands there. */
    static SceneLayer under(Rectangle2D box, TemplateContext setting, Entrance entrance) {
        double y = box.getMaxY() - box.getHeight() * FOOT;
        double width = box.getWidth() * 0.86;
        double height = width * 0.16;
        Color shade = setting.palette().shade();
        Rectangle2D area = new Rectangle2D.Double(box.getCenterX() - width / 2, y - height / 2, width, height);
        Stamp stamp = Stamp.drawn(area, g -> {
            AffineTransform flat = g.getTransform();
            g.translate(box.getCenterX(), y);
            g.scale(1, height / width);
            g.setPaint(new RadialGradientPaint(0f, 0f, (float) (width / 2), new float[] {0, 0.55f, 1}, new Color[] {
                Colours.alpha(shade, 0.5), Colours.alpha(shade, 0.34), Colours.alpha(shade, 0)
            }));
            g.fill(new Ellipse2D.Double(-width / 2, -width / 2, width, width));
            g.setTransform(flat);
        });
        return new MovingStamp(stamp, Depth.KEY, entrance, IdleMotion.NONE);
    }
}
