package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import io.reelwright.text.LinearRegex;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A quotation: a large quotation mark, the lines word by word, and the author. The second arrangement has a bar beside the
 * lines instead of the mark above them.
 */
final class QuoteTemplate implements Template<Quote> {
    private static final double FIRST_WORD = 0.12;
    /** Distance in pixels from the foot of the last line to the name. */
    private static final double TO_NAME = 62;

    @Override
    public List<SceneLayer> lay(Quote card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        StageText type = new StageText(setting);
        boolean bar = setting.variant() == 1;
        boolean above = setting.stage().tall() && !bar;
        double x = bar ? setting.pick(128, 164) : setting.pick(84, 330);
        double width = setting.pick(bar ? 776 : 816, bar ? 1600 : 1440);
        double markHeight = setting.pick(128, 140);
        double nameRoom = card.author().isBlank() ? 0 : TO_NAME + 44;
        double top = setting.pick(290, 120);
        double room = setting.pick(978, 836) - top - nameRoom - (above ? markHeight + 56 : 0) - 30;
        double leading = Math.max(1.0, setting.look().type().leading());
        TextBlock block =
                new AbridgedText(setting).fill(type.display(size(card, setting)), text(card), width, room, 9, leading);
        double free = Math.max(0, room - block.height());
        double start = top + free * setting.pick(0.3, 0.4);
        double y = start + (above ? markHeight + 56 : 0);
        AccentedPhrase phrase = new AccentedPhrase(block, x, y, card.accent(), setting);
        layers.add(bar ? bar(y, block, setting) : mark(start, markHeight, setting));
        layers.addAll(phrase.asSpoken(FIRST_WORD));
        double foot = block.ink(x, y).getMaxY();
        name(
                card.author(),
                x,
                Math.max(foot + 34, y + block.height() + TO_NAME),
                phrase.last(FIRST_WORD) + 0.3,
                setting,
                layers);
        return layers;
    }

    /** Returns the type size; short quotations are set larger. */
    private static double size(Quote card, TemplateContext setting) {
        boolean few = card.text().length() < 32;
        return setting.size(few ? 206 : 136, few ? 236 : 172);
    }

    private static String text(Quote card) {
        return LinearRegex.replaceAll(card.text().strip(), "^[\"“]+|[\"”]+$", "");
    }

    private static SceneLayer mark(double y, double height, TemplateContext setting) {
        Shape shape = sign(setting.pick(76, 100), y, height, setting);
        Stamp stamp = new StageText(setting).ink(shape, accent(setting), true);
        Entrance entrance = new Entrance(0, 0.5, setting.look().entrance(), 0, 0, 0.6, false);
        return new MovingStamp(stamp, Depth.TEXT, entrance, IdleMotion.picture(0.2));
    }

    /** Returns the quotation mark, at most {@code height} high, with the upper left corner of its ink at (x, y). */
    private static Shape sign(double x, double y, double height, TemplateContext setting) {
        TextLine line = new StageText(setting).display(400).line("“");
        Rectangle2D ink = line.ink();
        TextLine scaled = line.scaled(Math.min(height / ink.getHeight(), height * 1.4 / ink.getWidth()));
        return scaled.at(x - scaled.ink().getX(), y - scaled.ink().getY());
    }

    private static SceneLayer bar(double y, TextBlock block, TemplateContext setting) {
        double x = setting.pick(80, 100);
        Rectangle2D box = new Rectangle2D.Double(x, y - 6, 14, block.ink(0, 0).getMaxY() + 12);
        Shape shape = new ArtObjects(setting).rounded(x, box.getY(), 14, box.getHeight(), 7);
        Stamp stamp = Stamp.drawn(box, g -> {
            g.setColor(accent(setting));
            g.fill(shape);
        });
        return new MovingStamp(
                stamp,
                Depth.TEXT,
                new Entrance(0, 0.5, setting.look().entrance(), 0, 60, 0.7, false),
                IdleMotion.text(0.2));
    }

    private static void name(
            String author, double x, double y, double at, TemplateContext setting, List<SceneLayer> layers) {
        if (author.isBlank()) return;
        StageText type = new StageText(setting);
        double rule = setting.pick(56, 72);
        double left = x + rule + 22;
        double right = setting.pick(914, 1800);
        TextBlock block =
                new AbridgedText(setting).fill(type.body(setting.size(50, 50)), author, right - left, 60, 1, 1.2);
        Rectangle2D box = new Rectangle2D.Double(x, y + block.height() / 2 - 4, rule, 8);
        Stamp stamp = Stamp.drawn(box, g -> {
            g.setColor(accent(setting));
            g.fill(box);
        });
        double when = Math.min(at, Math.max(0.6, setting.seconds() - 1));
        layers.add(new MovingStamp(stamp, Depth.TEXT, Entrance.wipe(when), IdleMotion.text(0.5)));
        layers.addAll(type.block(block, left, y, setting.palette().muted(), Entrance.label(when + 0.08)));
    }

    private static Color accent(TemplateContext setting) {
        return setting.palette().ground().accent();
    }
}
