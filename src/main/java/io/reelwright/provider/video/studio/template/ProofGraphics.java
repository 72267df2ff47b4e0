package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Graphics that show a figure in true proportion and fill as it counts: cells, a bar, ticks. */
final class ProofGraphics {
    /** Seconds between two light sweeps over a completed graphic. */
    private static final double SHINE = 3.2;

    private ProofGraphics() {}

    /** Returns the height of the graphic in pixels. */
    static double height(BigNumber card, double width, TemplateContext setting) {
        return switch (card.proof()) {
            case DOTS, RING -> setting.pick(190, 180);
            case BAR -> 44;
            case TICKS -> Tally.counts(card) ? Tally.of(card.value()).height(width) : 84;
        };
    }

    static SceneLayer of(BigNumber card, Rectangle2D area, CountingFigure count, TemplateContext setting) {
        double share = NumberTemplate.share(card);
        return switch (card.proof()) {
            case DOTS, RING -> hundred(area, share(card, share), count, setting);
            case BAR -> bar(area, share, count, setting);
            case TICKS ->
                Tally.counts(card) ? Tally.of(card.value()).layer(area, count, setting) : ticks(area, count, setting);
        };
    }

    /** Returns the share of a hundred cells to fill: the percentage, or a small count itself. */
    private static double share(BigNumber card, double share) {
        boolean few = card.value() >= 1 && card.value() < 100 && card.unit().isEmpty();
        return few ? card.value() / 100 : share;
    }

    private static SceneLayer hundred(Rectangle2D area, double share, CountingFigure count, TemplateContext setting) {
        boolean square = area.getHeight() > area.getWidth() * 0.6;
        int target = (int) Math.max(share > 0 ? 1 : 0, Math.round(share * 100));
        return CellGrid.of(area, 100, square ? 10 : 20, target, count, setting);
    }

    private static SceneLayer bar(Rectangle2D area, double share, CountingFigure count, TemplateContext setting) {
        ArtObjects art = new ArtObjects(setting);
        double radius = area.getHeight() / 2;
        Shape track = art.rounded(area.getX(), area.getY(), area.getWidth(), area.getHeight(), radius);
        Shape body = art.rounded(
                area.getX(),
                area.getY(),
                Math.max(area.getHeight(), area.getWidth() * share),
                area.getHeight(),
                radius);
        Stamp dim = filled(track, Colours.alpha(setting.palette().muted(), 0.26));
        Color accent = setting.palette().ground().accent();
        Stamp lit = Stamp.drawn(body.getBounds2D(), g -> {
            g.setPaint(new java.awt.GradientPaint(
                    0, (float) area.getY(), ArtObjects.bright(accent), 0, (float) area.getMaxY(), accent));
            g.fill(body);
        });
        Stamp gleam = filled(
                new java.awt.geom.Ellipse2D.Double(0, 0, area.getHeight() * 0.44, area.getHeight() * 0.44),
                Colours.alpha(setting.palette().light(), 0.85));
        return (canvas, now) -> {
            double part = count.part(now.t());
            now.put(canvas, dim, Depth.TEXT, 0, 0, Math.clamp(now.t() / 0.2, 0.3, 1));
            double end = lit.x() + area.getHeight() + (lit.width() - area.getHeight()) * part;
            if (part <= 0) return;
            if (!count.done(now.t())) canvas.uncover(0, (int) Math.round(end));
            now.put(canvas, lit, Depth.TEXT);
            canvas.uncoverAll();
            double travel = (lit.width() - area.getHeight())
                    * (count.done(now.t()) ? 0.5 + 0.5 * Math.cos((now.t() - count.end()) * 1.4) : part);
            put(
                    canvas,
                    now,
                    gleam,
                    area.getX() + area.getHeight() * 0.28 + travel,
                    area.getY() + area.getHeight() * 0.28,
                    1);
        };
    }

    private static SceneLayer ticks(Rectangle2D area, CountingFigure count, TemplateContext setting) {
        int many = 61;
        double pitch = (area.getWidth() - 6) / (many - 1);
        Color accent = setting.palette().ground().accent();
        Color muted = Colours.alpha(setting.palette().muted(), 0.42);
        Stamp[] dim = {tick(0.5, muted, area), tick(0.95, muted, area)};
        Stamp[] lit = {tick(0.5, accent, area), tick(0.95, accent, area)};
        Stamp head = filled(new java.awt.geom.Ellipse2D.Double(-11, -11, 22, 22), accent);
        return (canvas, now) -> {
            double reached = (many - 1) * count.part(now.t());
            double after = count.done(now.t()) ? wave(now.t() - count.end()) : 0;
            for (int i = 0; i < many; i++) {
                int kind = i % 10 == 0 ? 1 : 0;
                double lift = Math.max(0, 1 - Math.abs(i - after * (many + 6) + 3) / 3) * (after > 0 ? 14 : 0);
                put(canvas, now, i <= reached ? lit[kind] : dim[kind], area.getX() + i * pitch, area.getY() - lift, 1);
            }
            put(
                    canvas,
                    now,
                    head,
                    area.getX() + 3 + reached * pitch,
                    area.getMaxY() + 2,
                    Math.clamp(now.t() / 0.2, 0, 1));
        };
    }

    private static double wave(double since) {
        return since % SHINE / SHINE;
    }

    /** Returns the position of the light sweep, 0 to 1, repeating; −1 while the graphic still fills. */
    static double shine(double t, CountingFigure count) {
        return count.done(t) ? (t - count.end()) % SHINE / SHINE : -1;
    }

    private static Stamp tick(double part, Color colour, Rectangle2D area) {
        double height = area.getHeight() * 0.86 * part;
        return filled(new java.awt.geom.RoundRectangle2D.Double(0, 0, 6, height, 6, 6), colour);
    }

    private static Stamp filled(Shape shape, Color colour) {
        return Stamp.drawn(shape.getBounds2D(), g -> {
            g.setColor(colour);
            g.fill(shape);
        });
    }

    private static void put(Canvas canvas, FrameMoment now, Stamp stamp, double x, double y, double alpha) {
        now.put(canvas, stamp, Depth.TEXT, x, y, alpha);
    }
}
