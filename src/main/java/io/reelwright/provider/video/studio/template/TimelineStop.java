package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A year and its event: beside the dot in a tall picture, above and below it in a wide one. */
final class TimelineStop {
    private static final double SPINE_X = 104;

    /** x of the spine in the second arrangement, between years and words. */
    private static final double TABLE_X = 344;

    private final TemplateContext setting;
    private final StageText type;
    private final boolean marked;
    private final Placed placed;
    private final Shape year;
    private final Shape text;

    /** Places and registers the words in a box without drawing. */
    TimelineStop(TemplateContext setting, Stop stop, Rectangle2D box) {
        this.setting = setting;
        this.type = new StageText(setting);
        this.marked = !stop.mark().isBlank();
        boolean second = setting.variant() == 1;
        if (!setting.stage().tall()) this.placed = second ? hanging(stop, box) : standing(stop, box);
        else this.placed = second ? tabled(stop, box) : stacked(stop, box);
        claim(placed.years(), placed.yearX(), placed.yearY());
        claim(placed.words(), placed.textX(), placed.textY());
        this.year = marked ? placed.years().at(placed.yearX(), placed.yearY()) : new Path2D.Double();
        this.text = placed.words().at(placed.textX(), placed.textY());
    }

    private record Placed(
            TextBlock years, double yearX, double yearY, TextBlock words, double textX, double textY, Point2D dot) {}

    /** Tall picture: the year, and the event under it, right of the dot. */
    private Placed stacked(Stop stop, Rectangle2D box) {
        double size = Math.min(setting.size(box.getHeight() > 230 ? 112 : 82, 0), box.getHeight() * 0.52);
        TextBlock years = years(stop, size, box.getWidth());
        double high = yearHeight(years);
        double top = box.getY() + (marked ? high + 22 : 0);
        double body = setting.size(box.getHeight() > 230 ? 62 : 50, 0);
        TextBlock words = words(stop, body, box.getWidth(), box.getMaxY() - top, 3, TextBlock.Align.LEFT);
        double lead = marked ? high / 2 : 17;
        return new Placed(years, box.getX(), box.getY(), words, box.getX(), top, dot(SPINE_X, box.getY() + lead));
    }

    /** Tall picture: the year left of the spine, the event right of it. */
    private Placed tabled(Stop stop, Rectangle2D box) {
        TextBlock years = years(stop, setting.size(72, 0), TABLE_X - 80 - 40);
        double left = TABLE_X + 44;
        TextBlock words = words(stop, setting.size(52, 0), 914 - left, box.getHeight() - 10, 4, TextBlock.Align.LEFT);
        double line = words.size() * 0.7;
        double high = marked ? yearHeight(years) : line;
        double year = box.getY() + Math.max(0, (line - high) / 2);
        double text = box.getY() + Math.max(0, (high - line) / 2);
        return new Placed(years, 80, year, words, left, text, dot(TABLE_X, year + high / 2));
    }

    /** Wide picture: the year above the spine, the event below it. */
    private Placed standing(Stop stop, Rectangle2D box) {
        TextBlock years = years(stop, setting.size(0, 96), box.getWidth());
        double high = yearHeight(years);
        double top = box.getY() + high + 118;
        TextBlock words =
                words(stop, setting.size(0, 54), box.getWidth(), box.getMaxY() - top, 5, TextBlock.Align.LEFT);
        return new Placed(
                years, box.getX(), box.getY(), words, box.getX(), top, dot(box.getX() + 18, box.getY() + high + 56));
    }

    /** Wide picture: the event above the spine, the year below it. */
    private Placed hanging(Stop stop, Rectangle2D box) {
        TextBlock years = years(stop, setting.size(0, 96), box.getWidth());
        double spine = box.getMaxY() - 190;
        double room = spine - 56 - box.getY();
        TextBlock words = words(stop, setting.size(0, 54), box.getWidth(), room, 5, TextBlock.Align.LEFT);
        double tail = Math.max(0, words.ink(0, 0).getMaxY() - words.height());
        return new Placed(
                years,
                box.getX(),
                spine + 56,
                words,
                box.getX(),
                spine - 50 - words.height() - tail,
                dot(box.getX() + 18, spine));
    }

    private TextBlock years(Stop stop, double size, double width) {
        if (!marked) return new TextBlock(java.util.List.of(), 0, 0);
        double least = Math.max(setting.stage().bands().minimum(), size);
        return new AbridgedText(setting).fill(type.figure(least), stop.mark(), width, size, 1, 1.1);
    }

    private double yearHeight(TextBlock years) {
        return Math.max(setting.stage().bands().minimum() * 0.7, years.height());
    }

    private TextBlock words(Stop stop, double size, double width, double height, int lines, TextBlock.Align align) {
        return new AbridgedText(setting)
                .fill(type.body(size), stop.text(), width, Math.max(34, height), lines, 1.16, align);
    }

    private static Point2D dot(double x, double y) {
        return new Point2D.Double(x, y);
    }

    /** Returns the position of the dot. */
    Point2D dot() {
        return placed.dot();
    }

    SceneLayer words(double hint, double faint, double at, double done) {
        var palette = setting.palette();
        Stamp plain = stamp(palette.ink(), palette.muted());
        Stamp lit = stamp(palette.ground().accent(), palette.ink());
        return new SpokenCaption(plain, lit, hint, faint, at, done);
    }

    private Stamp stamp(Color yearColour, Color textColour) {
        Rectangle2D bounds = text.getBounds2D();
        if (!year.getBounds2D().isEmpty()) bounds = bounds.createUnion(year.getBounds2D());
        boolean dark = setting.look().dark();
        return Stamp.drawn(SoftShadow.grown(bounds, 20), g -> {
            if (dark) SoftShadow.under(g, text, 3, 16, setting.palette().shade(), 0.45);
            g.setColor(yearColour);
            g.fill(year);
            g.setColor(textColour);
            g.fill(text);
        });
    }

    private void claim(TextBlock block, double x, double y) {
        for (TextBlock.Placed placed : block.lines()) {
            TextLine line = placed.line();
            type.claim(line, x + placed.x(), y + placed.y());
        }
    }
}
