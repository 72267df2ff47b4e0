package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Grains that lie in one jar and fly over into another one when the second state is told; there they are cubes. */
final class Grains implements SceneLayer {
    private static final double SIZE = 44;
    private static final double FLIGHT = 0.55;
    private static final double ALL = 0.8;

    private final Stamp grain;
    private final Stamp cube;
    private final double[] fromX;
    private final double[] fromY;
    private final double[] toX;
    private final double[] toY;
    private final double shown;
    private final double told;

    Grains(Rectangle2D from, Rectangle2D to, int count, double shown, double told, TemplateContext setting) {
        this.shown = shown;
        this.told = told;
        Color round = Inks.shape(setting.palette().accent2(), setting);
        Color square = Inks.shape(setting.palette().accent(), setting);
        this.grain = Stamp.drawn(new Rectangle2D.Double(0, 0, SIZE, SIZE), g -> {
            g.setColor(ArtObjects.deep(round));
            g.fill(new Ellipse2D.Double(0, 0, SIZE, SIZE));
            g.setColor(round);
            g.fill(new Ellipse2D.Double(3, 2, SIZE - 9, SIZE - 9));
        });
        this.cube = Stamp.drawn(new Rectangle2D.Double(0, 0, SIZE, SIZE), g -> {
            g.setColor(ArtObjects.deep(square));
            g.fill(new Rectangle2D.Double(0, 0, SIZE, SIZE));
            g.setColor(Colours.mix(square, Color.WHITE, 0.3));
            g.fill(new Rectangle2D.Double(0, 0, SIZE - 8, SIZE - 8));
        });
        fromX = new double[count];
        fromY = new double[count];
        toX = new double[count];
        toY = new double[count];
        SplittableRandom random = setting.random("grains");
        pile(from, fromX, fromY, random, 9);
        pile(to, toX, toY, random, 2);
    }

    /** Puts grains in rows from the floor of a jar upwards. */
    private static void pile(Rectangle2D jar, double[] x, double[] y, SplittableRandom random, double loose) {
        double step = SIZE + 5;
        int columns = (int) ((jar.getWidth() - 56) / step);
        double left = jar.getCenterX() - columns * step / 2;
        for (int i = 0; i < x.length; i++) {
            x[i] = left + (i % columns) * step + (random.nextDouble() - 0.5) * loose;
            y[i] = jar.getMaxY() - 96 - (i / columns + 1) * step + (random.nextDouble() - 0.5) * loose;
        }
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double alpha = Math.clamp((t - shown + 1 / 30.0) / 0.12, 0, 1);
        if (alpha <= 0) return;
        int count = fromX.length;
        for (int i = 0; i < count; i++) {
            double start = told + ALL * (count - 1 - i) / Math.max(1, count) * 0.6;
            double part = Easing.IN_OUT_CUBIC.at(t, start, FLIGHT);
            double shake = Math.sin(t * 3 + i * 1.7) * 1.6;
            double x = fromX[i] + (toX[i] - fromX[i]) * part;
            double arc = Math.sin(Math.PI * part) * Math.abs(toX[i] - fromX[i]) * 0.45;
            double y = fromY[i] + (toY[i] - fromY[i]) * part - arc + shake;
            Stamp one = part < 0.5 ? grain : cube;
            now.put(canvas, one.at((int) x, (int) y), Depth.KEY, x - (int) x, y - (int) y, alpha);
        }
    }
}
