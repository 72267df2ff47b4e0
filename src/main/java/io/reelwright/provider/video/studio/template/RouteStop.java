package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A stop of a route with its label. In a tall picture the line winds down the left side and labels are right of it; in a wide
 * one it runs to the right in waves, and labels are above its crests and below its troughs.
 */
final class RouteStop {
    /** Alternating distance in pixels from the card's edge to the dots of a tall picture; with more, the line would cross labels. */
    private static final double NEAR = 86;

    private static final double FAR = 178;

    private final TemplateContext setting;
    private final Point2D dot;
    private final Shape text;

    /** Places and registers the label without drawing. */
    RouteStop(TemplateContext setting, Stop stop, int index, int count, Rectangle2D card) {
        this.setting = setting;
        StageText type = new StageText(setting);
        String words = words(stop);
        boolean second = setting.variant() == 1;
        boolean odd = index % 2 == (second && !setting.stage().tall() ? 0 : 1);
        if (setting.stage().tall()) {
            double pitch = (card.getHeight() - 24) / count;
            double y = card.getY() + 12 + pitch * (index + 0.5);
            double in = odd ? FAR : NEAR;
            this.dot = new Point2D.Double(second ? card.getMaxX() - in : card.getX() + in, y);
            double x = second ? card.getX() + 28 : dot.getX() + 58;
            double right = second ? dot.getX() - 58 : card.getMaxX() - 28;
            TextBlock block = new AbridgedText(setting)
                    .fill(
                            type.body(setting.size(60, 56)),
                            words,
                            right - x,
                            pitch - 18,
                            pitch > 130 ? 3 : 2,
                            1.1,
                            second ? TextBlock.Align.RIGHT : TextBlock.Align.LEFT);
            this.text = claimed(type, block, x, y - block.height() / 2);
        } else {
            double column = card.getWidth() / count;
            double middle = card.getCenterY();
            double x = card.getX() + column * index + 24;
            this.dot = new Point2D.Double(x + column / 2 - 24, middle + (odd ? 62 : -62));
            double room = card.getHeight() / 2 - 62 - 46 - 34;
            TextBlock block = new AbridgedText(setting)
                    .fill(type.body(setting.size(60, 58)), words, column - 48, room, 4, 1.14, TextBlock.Align.CENTRE);
            double y = odd ? dot.getY() + 50 : dot.getY() - 50 - block.height();
            this.text = claimed(type, block, x, y);
        }
    }

    private static String words(Stop stop) {
        return stop.mark().isBlank() ? stop.text() : stop.mark() + " · " + stop.text();
    }

    Point2D dot() {
        return dot;
    }

    SceneLayer words(double hint, double faint, double at, double done) {
        var tone = setting.palette().surface();
        return new SpokenCaption(stamp(tone.ink()), stamp(tone.accent()), hint, faint, at, done);
    }

    private Stamp stamp(Color colour) {
        return Stamp.drawn(text.getBounds2D(), g -> {
            g.setColor(colour);
            g.fill(text);
        });
    }

    private static Shape claimed(StageText type, TextBlock block, double x, double y) {
        for (TextBlock.Placed placed : block.lines()) type.claim(placed.line(), x + placed.x(), y + placed.y());
        return block.at(x, y);
    }
}
