package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Years along the ground of a world: the ground is the line of time, each year is a milestone on it, and a board on a pole tells what happened. */
final class GroundTimeline {
    private static final double PAD = 22;
    /** Pixels of a pole that are seen under the lowest board. */
    private static final double POLE = 46;

    private static final double LEAST = 110;

    private final TemplateContext setting;
    private final GroundAxis axis;
    private final double left;
    private final double pitch;
    private final int count;

    GroundTimeline(TemplateContext setting, int count) {
        this.setting = setting;
        this.axis = new GroundAxis(setting);
        this.count = count;
        this.left = setting.pick(70, 100);
        this.pitch = setting.pick(846, 1720) / count;
    }

    /** Lays the stops below a title that ends at a y. */
    List<SceneLayer> lay(Timeline card, double titleEnd, EntranceCues cues) {
        List<SceneLayer> layers = new ArrayList<>(axis.foreground(card.picture()));
        layers.add((canvas, now) -> line(canvas, now, cues));
        for (int i = 0; i < count; i++) {
            Stop stop = card.stops().get(i);
            double at = cues.at(i);
            Rectangle2D room = room(i, titleEnd + 44);
            layers.addAll(board(stop, i, room, at));
            layers.addAll(axis.sign(
                    stop.mark(), centre(i), pitch - 8, setting.opening() ? 0 : Math.max(0, at - 0.1), i == count - 1));
        }
        return layers;
    }

    private double centre(int stop) {
        return left + pitch * (stop + 0.5);
    }

    /** Returns the room for a board: in a tall frame of many stops every other one hangs higher, and has the width of two. */
    private Rectangle2D room(int stop, double top) {
        double foot = axis.base() - POLE;
        boolean two = setting.stage().tall() && count > 2;
        if (!two) {
            double lower = setting.stage().tall() ? stop * 30 : 50 + stop % 2 * 80;
            return box(left + pitch * stop + 10, top, left + pitch * (stop + 1) - 10, foot - lower);
        }
        double middle = (top + foot) / 2;
        double from = Math.max(left, stop == 0 ? left : centre(stop - 1) + 20);
        double to = stop == count - 1 ? left + pitch * count : centre(stop + 1) - 20;
        return stop % 2 == 0 ? box(from, top, to, middle - 10) : box(from, middle + 10, to, foot);
    }

    private static Rectangle2D box(double x, double y, double right, double foot) {
        return new Rectangle2D.Double(x, y, right - x, foot - y);
    }

    private List<SceneLayer> board(Stop stop, int index, Rectangle2D room, double at) {
        if (room.getHeight() < LEAST) throw new LayoutRefused("\"" + stop.text() + "\" leaves no room for its board");
        StageText type = new StageText(setting, false);
        TextBlock block = new AbridgedText(setting)
                .fill(
                        type.body(setting.size(count < 3 ? 66 : 56, 64)),
                        stop.text(),
                        room.getWidth() - 2 * PAD,
                        room.getHeight() - 2 * PAD,
                        setting.stage().tall() && count > 2 ? 4 : 5,
                        1.16,
                        TextBlock.Align.LEFT);
        Rectangle2D ink = block.ink(0, 0);
        double wide = ink.getMaxX() + 2 * PAD;
        double high = block.height() + 2 * PAD + 8;
        double x = Math.clamp(centre(index) - wide / 2, room.getX(), Math.max(room.getX(), room.getMaxX() - wide));
        double y = room.getMaxY() - high;
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(pole(centre(index), y + high / 2, at));
        TextPlate.Tint tint = TextPlate.Tint.surface(setting.palette());
        Shape shape = new ArtObjects(setting)
                .rounded(x, y, wide, high, Math.min(setting.look().radius(), 16));
        Stamp plate = Stamp.drawn(SoftShadow.grown(shape.getBounds2D(), 30), g -> {
            SoftShadow.under(g, shape, 8, 24, setting.palette().shade(), 0.3);
            g.setColor(tint.plate());
            g.fill(shape);
            g.clip(shape);
            g.setColor(setting.palette().accent());
            g.fill(new Rectangle2D.Double(x, y + high - 9, wide, 9));
        });
        Entrance drop = new Entrance(at, 0.42, setting.look().entrance(), 0, -34, 0.94, false);
        IdleMotion idle = new IdleMotion(0, 2, 0, 4.6, (x % 613) / 613);
        layers.add(new MovingStamp(plate, Depth.TEXT, drop, idle));
        for (TextBlock.Placed line : block.lines()) {
            double textX = x + PAD + line.x();
            double textY = y + PAD + line.y();
            type.claim(line.line(), textX, textY);
            layers.add(type.loose(line.line().at(textX, textY), tint.ink(), drop, idle)
                    .around(plate.centreX(), plate.centreY()));
        }
        return layers;
    }

    private SceneLayer pole(double x, double top, double at) {
        Color wood = Inks.quiet(setting);
        Rectangle2D area = new Rectangle2D.Double(x - 5, top, 10, axis.base() + 14 - top);
        Stamp stamp = Stamp.drawn(area, g -> {
            g.setColor(wood);
            g.fill(area);
        });
        Entrance rise = new Entrance(at, 0.3, setting.look().entrance(), 0, 120, 1, false);
        return new MovingStamp(stamp, Depth.TEXT, rise, IdleMotion.NONE);
    }

    /** Draws the time that has passed along the ground. */
    private void line(Canvas canvas, FrameMoment now, EntranceCues cues) {
        double advance = Math.max(0, new RouteProgress(cues).at(now.t()));
        double y = axis.base() + 2;
        double from = centre(0);
        double to = from + pitch * Math.min(advance, count - 1.0);
        Color accent = Inks.shape(setting.palette().accent(), setting);
        GrowthPainter.through(canvas, now, Depth.TEXT, g -> {
            g.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(accent);
            g.draw(new Line2D.Double(left, y, to, y));
        });
    }
}
