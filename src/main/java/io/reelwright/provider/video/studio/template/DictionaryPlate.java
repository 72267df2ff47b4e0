package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A card with a word, a rule and what the word means, as in a dictionary. */
final class DictionaryPlate {
    private static final double PAD = 56;

    private final TemplateContext setting;

    DictionaryPlate(TemplateContext setting) {
        this.setting = setting;
    }

    /**
     * Adds the card; returns the y below its words.
     *
     * @param foot y above which the words stand
     * @param told second at which the meaning enters
     */
    double lay(Definition card, Rectangle2D box, double foot, double told, List<SceneLayer> layers) {
        ArtObjects art = new ArtObjects(setting);
        IdleMotion idle = new IdleMotion(0, 4, 0.002, 4.2, 0.2);
        Shape shape = art.rounded(
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                setting.look().radius());
        Color ground = setting.palette().surface().ground(0);
        Entrance entrance = new Entrance(0.02, 0.45, setting.look().entrance(), 0, 50, 0.94, false);
        layers.add(new MovingStamp(art.plate(shape, ground), Depth.TEXT, entrance, idle));
        StageText type = new StageText(setting, false);
        double width = box.getWidth() - 2 * PAD;
        TextBlock term = type.fill(
                type.display(setting.size(140, 170)),
                type.caps(card.term()),
                width,
                setting.pick(180, 240),
                2,
                1.08,
                TextBlock.Align.LEFT);
        double y = box.getY() + PAD;
        y = words(term, box, y, setting.palette().surface().ink(), Entrance.text(0.06), idle, layers) + 30;
        Rectangle2D rule = new Rectangle2D.Double(box.getX() + PAD, y, 160, 10);
        Color mark = Inks.on(ground, setting.palette().accent());
        Stamp line = Stamp.drawn(rule, g -> {
            g.setColor(mark);
            g.fill(rule);
        });
        layers.add(
                new MovingStamp(line, Depth.TEXT, Entrance.wipe(0.25), idle, box.getCenterX(), box.getCenterY(), -1));
        y += 52;
        TextBlock meaning = type.fill(
                type.body(setting.size(72, 84)),
                card.meaning(),
                width,
                foot - PAD * 0.6 - y,
                4,
                1.24,
                TextBlock.Align.LEFT);
        return words(meaning, box, y, setting.palette().surface().ink(), Entrance.label(told), idle, layers);
    }

    private double words(
            TextBlock block,
            Rectangle2D box,
            double y,
            Color ink,
            Entrance entrance,
            IdleMotion idle,
            List<SceneLayer> layers) {
        StageText type = new StageText(setting, false);
        for (TextBlock.Placed line : block.lines()) {
            double left = box.getX() + PAD + line.x();
            double top = y + line.y();
            type.claim(line.line(), left, top);
            layers.add(type.loose(line.line().at(left, top), ink, entrance, idle)
                    .around(box.getCenterX(), box.getCenterY()));
        }
        return y + block.height() + NumberTemplate.tail(block);
    }
}
