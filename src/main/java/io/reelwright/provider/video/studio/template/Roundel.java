package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small picture on a disc with a dotted ring, placed beside a timeline; it pulses as each stop is spoken.
 *
 * @param cues times at which the stops are spoken
 */
record Roundel(Stamp stamp, EntranceCues cues, Entrance entrance) implements SceneLayer {
    private static final double RING = 1.24;
    private static final double PICTURE = 1.3;
    private static final IdleMotion IDLE = IdleMotion.small(0.3);

    /**
     * Returns a roundel; empty when there is no such picture.
     *
     * @param x      x of the disc's centre
     * @param y      y of the disc's centre
     * @param radius radius of the disc in pixels; the ring's is a quarter larger
     */
    static Optional<SceneLayer> of(
            @Nullable String picture, double x, double y, double radius, EntranceCues cues, TemplateContext setting) {
        ArtObjects art = new ArtObjects(setting);
        double side = radius * PICTURE;
        return art.stamp(picture, x - side / 2, y - side / 2, side).map(image -> {
            Stamp stamp = drawn(image, art.circle(x, y, radius), art.circle(x, y, radius * RING), setting);
            return new Roundel(stamp, cues, Entrance.pop(0.3, setting.look()));
        });
    }

    private static Stamp drawn(Stamp image, Shape disc, Shape ring, TemplateContext setting) {
        Color surface = setting.palette().surface().ground(0);
        Color line = setting.palette().ground().accent();
        return Stamp.drawn(SoftShadow.grown(ring.getBounds2D(), 12), g -> {
            SoftShadow.under(g, disc, 8, 24, setting.palette().shade(), 0.3);
            g.setColor(Colours.mix(surface, setting.palette().accent2(), 0.2));
            g.fill(disc);
            g.setColor(line);
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {1, 15}, 0));
            g.draw(ring);
            g.setStroke(new BasicStroke(4));
            g.draw(disc);
            g.drawImage(image.image(), image.x(), image.y(), null);
        });
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double beat = 0;
        for (int i = 0; i < cues.count(); i++) beat = Math.max(beat, Easing.pulse(t, cues.at(i), 0.1, 0.22));
        double sway = 1 + Easing.swing(t, IDLE.swell(), IDLE.period(), IDLE.phase());
        double scale = (0.5 + 0.5 * entrance.way(t)) * (1 + 0.07 * beat) * sway;
        double down = Easing.swing(t, 4, IDLE.period(), IDLE.phase());
        now.put(canvas, stamp, Depth.KEY, 0, down, scale, stamp.centreX(), stamp.centreY(), entrance.alpha(t));
    }
}
