package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A glass jar with a lid. */
final class Jar {
    /** Height of the lid as a share of the jar's. */
    static final double LID = 0.12;

    private Jar() {}

    static List<SceneLayer> of(Rectangle2D box, double at, TemplateContext setting) {
        ArtObjects art = new ArtObjects(setting);
        double lid = box.getHeight() * LID;
        double top = box.getY() + lid * 0.7;
        Shape glass = art.rounded(box.getX(), top, box.getWidth(), box.getMaxY() - top, 54);
        Shape cap = art.rounded(box.getX() + box.getWidth() * 0.07, box.getY(), box.getWidth() * 0.86, lid, 14);
        Color light = setting.palette().light();
        Color rim = setting.palette().ink();
        Color metal = Inks.shape(setting.palette().shade(), setting);
        Stamp stamp = Stamp.drawn(SoftShadow.grown(box, 44), g -> {
            SoftShadow.under(g, glass, 14, 36, setting.palette().shade(), 0.24);
            g.setPaint(new GradientPaint(
                    (float) box.getX(),
                    0,
                    Colours.alpha(light, 0.34),
                    (float) box.getMaxX(),
                    0,
                    Colours.alpha(light, 0.14)));
            g.fill(glass);
            g.setColor(Colours.alpha(rim, 0.55));
            g.setStroke(new BasicStroke(6));
            g.draw(glass);
            g.setPaint(new GradientPaint(
                    0,
                    (float) box.getY(),
                    ArtObjects.bright(metal),
                    0,
                    (float) (box.getY() + lid),
                    ArtObjects.deep(metal)));
            g.fill(cap);
            g.setColor(new Color(255, 255, 255, 110));
            g.fill(art.rounded(box.getX() + 26, top + 60, 14, (box.getMaxY() - top) * 0.5, 7));
        });
        Entrance entrance = new Entrance(at, 0.5, setting.look().entrance(), 0, 120, 0.9, false);
        return List.of(new MovingStamp(
                stamp, Depth.KEY, entrance, new IdleMotion(0, 4, 0.003, 4.1, (box.getX() % 613) / 613)));
    }
}
