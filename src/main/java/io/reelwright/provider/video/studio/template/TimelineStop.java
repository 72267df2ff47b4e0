package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.look.Block;
import io.reelwright.look.Line;
import io.reelwright.provider.video.studio.stage.Layer;
import io.reelwright.provider.video.studio.stage.Soft;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A year and what happened then; beside its dot in a tall picture, above and below it in a wide one. */
final class TimelineStop {
    private static final double SPINE_X = 104;

    private final Setting setting;
    private final Shape year;
    private final Shape text;
    private final Point2D dot;

    /** Registers the words in a box; nothing is drawn yet. */
    TimelineStop(Setting setting, Stop stop, Rectangle2D box) {
        this.setting = setting;
        Type type = new Type(setting);
        boolean tall = setting.stage().tall();
        double size = tall ? Math.min(setting.size(82, 96), box.getHeight() * 0.52) : setting.size(82, 96);
        boolean marked = !stop.mark().isBlank();
        double least = setting.stage().bands().minimum();
        Block years = marked
                ? new Abridged(setting)
                        .fill(type.figure(Math.max(least, size)), stop.mark(), box.getWidth(), size, 1, 1.1)
                : new Block(java.util.List.of(), 0, 0);
        double yearHeight = Math.max(least * 0.7, years.height());
        double spineGap = tall ? 22 : 118;
        double textTop = box.getY() + (marked || !tall ? yearHeight + spineGap : 0);
        Block words = new Abridged(setting)
                .fill(
                        type.body(setting.size(50, 54)),
                        stop.text(),
                        box.getWidth(),
                        Math.max(34, box.getMaxY() - textTop),
                        tall ? 3 : 5,
                        1.16);
        claim(type, years, box.getX(), box.getY());
        claim(type, words, box.getX(), textTop);
        this.year = marked ? years.at(box.getX(), box.getY()) : new Path2D.Double();
        this.text = words.at(box.getX(), textTop);
        double lead = marked ? yearHeight / 2 : 17;
        this.dot = tall
                ? new Point2D.Double(SPINE_X, box.getY() + lead)
                : new Point2D.Double(box.getX() + 18, box.getY() + yearHeight + 56);
    }

    /** Where its dot stands. */
    Point2D dot() {
        return dot;
    }

    Layer words(double hint, double at, double done) {
        var palette = setting.palette();
        Stamp plain = stamp(palette.ink(), palette.muted());
        Stamp lit = stamp(palette.ground().accent(), palette.ink());
        return new Spoken(plain, lit, hint, at, done);
    }

    private Stamp stamp(Color yearColour, Color textColour) {
        Rectangle2D bounds = text.getBounds2D();
        if (!year.getBounds2D().isEmpty()) bounds = bounds.createUnion(year.getBounds2D());
        boolean dark = setting.look().dark();
        return Stamp.drawn(Soft.grown(bounds, 20), g -> {
            if (dark) Soft.under(g, text, 3, 16, setting.palette().shade(), 0.45);
            g.setColor(yearColour);
            g.fill(year);
            g.setColor(textColour);
            g.fill(text);
        });
    }

    private static void claim(Type type, Block block, double x, double y) {
        for (Block.Placed placed : block.lines()) {
            Line line = placed.line();
            type.claim(line, x + placed.x(), y + placed.y());
        }
    }
}
