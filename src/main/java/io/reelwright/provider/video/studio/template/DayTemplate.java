package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Day;
import io.reelwright.look.Colours;
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
import java.util.ArrayList;
import java.util.List;

/** A leaf of a calendar on which the day is stamped as it is spoken, with what happens below it, or in the second arrangement above it. */
final class DayTemplate implements Template<Day> {
    private static final double BAND = 92;

    @Override
    public List<SceneLayer> lay(Day card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        boolean tall = setting.stage().tall();
        boolean second = setting.variant() == 1;
        double at = setting.entrances(List.of(card.at())).at(0);
        double width = setting.pick(second ? 620 : 680, 720);
        double height = setting.pick(380, 560);
        double x = tall ? second ? 294 : 72 : second ? 1090 : 130;
        double y = tall ? second ? 604 : 290 : 190;
        Rectangle2D leaf = new Rectangle2D.Double(x, y, width, height);
        leaf(leaf, setting, layers);
        stamped(card.day(), leaf, at, setting, layers);
        double left = tall ? 80 : second ? 120 : 950;
        double top = tall ? second ? 296 : 724 : 250;
        double room = tall ? second ? 280 : 984 - 724 : 540;
        StageText type = new StageText(setting);
        TextBlock event = type.fill(
                type.display(setting.size(100, 128)),
                type.caps(card.event()),
                setting.pick(830, 840),
                room,
                setting.stage().tall() ? 3 : 4,
                1.1,
                TextBlock.Align.LEFT);
        layers.addAll(type.block(event, left, top, setting.palette().ink(), Entrance.text(0.08)));
        return layers;
    }

    private static void leaf(Rectangle2D box, TemplateContext setting, List<SceneLayer> layers) {
        ArtObjects art = new ArtObjects(setting);
        Color paper = setting.palette().surface().ground(0);
        Color band = setting.palette().accent();
        Color hole = Colours.mix(setting.palette().shade(), Color.BLACK, 0.2);
        Shape shape = art.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 30);
        Stamp stamp = art.plate(shape, paper, g -> {
            g.clip(shape);
            g.setColor(band);
            g.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), BAND));
            g.setColor(hole);
            for (double part : new double[] {0.2, 0.4, 0.6, 0.8})
                g.fill(art.circle(box.getX() + box.getWidth() * part, box.getY() + BAND / 2, 16));
        });
        Entrance entrance = new Entrance(0.02, 0.45, setting.look().entrance(), 0, -60, 0.94, false);
        layers.add(new MovingStamp(stamp, Depth.TEXT, entrance, new IdleMotion(0, 4, 0.002, 4.1, 0.3)));
    }

    private static void stamped(
            String day, Rectangle2D leaf, double at, TemplateContext setting, List<SceneLayer> layers) {
        StageText type = new StageText(setting, false);
        double room = leaf.getHeight() - BAND - 80;
        TextBlock block = type.fill(
                type.display(setting.size(170, 190)),
                type.caps(day),
                leaf.getWidth() - 90,
                room,
                2,
                1.06,
                TextBlock.Align.CENTRE);
        double y = leaf.getY() + BAND + 40 + Math.max(0, room - block.height()) / 2;
        IdleMotion idle = new IdleMotion(0, 4, 0.002, 4.1, 0.3);
        for (TextBlock.Placed line : block.lines()) {
            double x = leaf.getX() + 45 + line.x();
            type.claim(line.line(), x, y + line.y());
            layers.add(type.loose(
                            line.line().at(x, y + line.y()),
                            setting.palette().surface().ink(),
                            new Entrance(at, 0.3, setting.look().entrance(), 0, 0, 1.5, false),
                            idle)
                    .around(leaf.getCenterX(), leaf.getCenterY()));
        }
    }
}
