package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says, in a bubble whose tail points at the speaker. The bubble stands above the speaker or, in the second arrangement, below; in
 * a wide picture right or left.
 */
final class StatementTemplate implements Template<Statement> {
    private static final double PAD = 46;

    @Override
    public List<SceneLayer> lay(Statement card, TemplateContext setting) {
        EntranceCues cues = setting.entrances(
                List.of(card.by().at(), Math.max(card.at(), card.by().at())));
        List<SceneLayer> layers = new ArrayList<>();
        boolean second = setting.variant() == 1;
        boolean tall = setting.stage().tall();
        double radius = setting.pick(156, 230);
        double x = setting.pick(second ? 740 : 240, second ? 1500 : 410);
        double y = setting.pick(second ? 444 : 826, 380);
        Rectangle2D box = tall
                ? new Rectangle2D.Double(72, second ? 650 : 290, 842, second ? 334 : 350)
                : new Rectangle2D.Double(second ? 110 : 780, 130, 1030, 470);
        bubble(card, box, x, y, radius, cues.at(1), setting, layers);
        layers.addAll(Medallion.of(card.by(), x, y, radius, second, cues.at(0), setting));
        name(card.by(), box, x, y, radius, cues.at(0), setting, layers);
        return layers;
    }

    private static void bubble(
            Statement card,
            Rectangle2D box,
            double x,
            double y,
            double radius,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        ArtObjects art = new ArtObjects(setting);
        StageText type = new StageText(setting, false);
        Color paper = setting.palette().surface().ground(0);
        Area shape = new Area(art.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 44));
        shape.add(new Area(tail(box, x, y, radius)));
        Entrance entrance = new Entrance(0.02, 0.4, setting.look().entrance(), 0, 30, 0.9, false);
        IdleMotion idle = new IdleMotion(0, 4, 0.002, 4.3, 0.4);
        layers.add(new MovingStamp(art.plate(shape, paper), Depth.TEXT, entrance, idle));
        TextBlock words = type.fill(
                type.display(setting.size(96, 116)),
                type.caps(card.claim()),
                box.getWidth() - 2 * PAD,
                box.getHeight() - 2 * PAD,
                4,
                1.12,
                TextBlock.Align.LEFT);
        double top = box.getCenterY() - words.height() / 2;
        for (TextBlock.Placed line : words.lines()) {
            double left = box.getX() + PAD + line.x();
            type.claim(line.line(), left, top + line.y());
            layers.add(type.loose(
                            line.line().at(left, top + line.y()),
                            setting.palette().surface().ink(),
                            Entrance.label(at),
                            idle)
                    .around(box.getCenterX(), box.getCenterY()));
        }
    }

    /** Returns the tail of the bubble, from its edge to the speaker. */
    private static Path2D tail(Rectangle2D box, double x, double y, double radius) {
        double nearX = Math.clamp(x, box.getMinX() + 90, box.getMaxX() - 90);
        double nearY = Math.clamp(y, box.getMinY() + 90, box.getMaxY() - 90);
        double away = Math.hypot(x - nearX, y - nearY);
        double tipX = x + (nearX - x) * (radius + 14) / Math.max(1, away);
        double tipY = y + (nearY - y) * (radius + 14) / Math.max(1, away);
        boolean beside = Math.abs(x - nearX) > Math.abs(y - nearY);
        Path2D tail = new Path2D.Double();
        tail.moveTo(tipX, tipY);
        tail.lineTo(nearX + (beside ? 0 : 46), nearY + (beside ? 46 : 0));
        tail.lineTo(nearX - (beside ? 0 : 46), nearY - (beside ? 46 : 0));
        tail.closePath();
        return tail;
    }

    /** Adds the speaker's name beside the medallion of a tall picture, below that of a wide one. */
    private static void name(
            Party by,
            Rectangle2D box,
            double x,
            double y,
            double radius,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        boolean tall = setting.stage().tall();
        StageText type = new StageText(setting, false);
        double width = setting.pick(470, 720);
        TextBlock block = type.fill(
                type.display(setting.size(72, 84)),
                type.caps(Medallion.name(by)),
                width - 60,
                setting.pick(230, 150),
                setting.stage().tall() ? 3 : 2,
                1.12,
                TextBlock.Align.LEFT);
        TextPlate plate = new TextPlate(block, 0, 0, 30, 26, TextPlate.Tint.accent(setting.palette()));
        boolean right = x < box.getCenterX();
        double left = right ? x + radius + 26 : x - radius - 26 - plate.width();
        double under = Math.clamp(x - plate.width() / 2, 100, Math.max(100, 1820 - plate.width()));
        layers.addAll(plate.at(tall ? left : under, tall ? y - plate.height() / 2 : y + radius + 40)
                .layers(at + 0.06, setting.opening() ? setting.accent(by.at()) : -1, setting));
    }
}
