package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a word means: the word in large letters, below it on its own word the class of things, and a line that leads to the picture. In the second
 * arrangement both stand on a card as in a dictionary.
 */
final class DefinitionTemplate implements Template<Definition> {
    private static final double LEAST = 220;

    @Override
    public List<SceneLayer> lay(Definition card, TemplateContext setting) {
        double told = setting.entrances(List.of(card.at())).at(0);
        List<SceneLayer> layers = new ArrayList<>();
        if (setting.variant() == 0) open(card, told, setting, layers);
        else entry(card, told, setting, layers);
        return layers;
    }

    private static void open(Definition card, double told, TemplateContext setting, List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        boolean tall = setting.stage().tall();
        boolean pictured = setting.shows(card.picture());
        double x = setting.stage().bands().left();
        double width = setting.pick(832, pictured ? 900 : 1300);
        double y = setting.pick(310, 210);
        TextBlock term = type.fill(
                type.display(setting.size(188, 210)),
                type.caps(card.term()),
                width,
                setting.pick(250, 300),
                2,
                1.05,
                TextBlock.Align.LEFT);
        layers.addAll(type.block(term, x, y, setting.palette().ink(), Entrance.text(0.02)));
        y += term.height() + NumberTemplate.tail(term) + 44;
        TextPlate plate = meaning(card, width, setting).at(x - 8, y);
        layers.addAll(plate.layers(told, setting.opening() ? setting.accent(card.at()) : -1, setting));
        if (!pictured) return;
        double size = tall ? Math.min(380, 1012 - plate.foot() - 26) : 620;
        if (size < LEAST) return;
        Rectangle2D place = tall
                ? new Rectangle2D.Double(520, plate.foot() + 22, size, size)
                : new Rectangle2D.Double(1150, 150, size, size);
        layers.add(
                tall
                        ? new LeaderLine(
                                setting,
                                told + 0.1,
                                x + 60,
                                plate.foot() + 6,
                                x + 60,
                                place.getCenterY(),
                                place.getX() + 30,
                                place.getCenterY())
                        : new LeaderLine(
                                setting,
                                told + 0.1,
                                plate.x() + plate.width() + 6,
                                plate.y() + plate.height() / 2,
                                1120,
                                plate.y() + plate.height() / 2,
                                place.getX() + 120,
                                place.getCenterY()));
        layers.addAll(new ArtObjects(setting).hero(card.picture(), place.getX(), place.getY(), size, 0.1));
    }

    private static TextPlate meaning(Definition card, double width, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        TextBlock block = type.fill(
                type.body(setting.size(66, 68)),
                card.meaning(),
                width - 72,
                setting.pick(260, 260),
                3,
                1.24,
                TextBlock.Align.LEFT);
        return new TextPlate(block, 0, 0, 36, 34, TextPlate.Tint.accent(setting.palette()));
    }

    private static void entry(Definition card, double told, TemplateContext setting, List<SceneLayer> layers) {
        boolean tall = setting.stage().tall();
        boolean pictured = setting.shows(card.picture());
        Rectangle2D box = tall
                ? new Rectangle2D.Double(68, pictured ? 290 : 340, 846, pictured ? 700 : 500)
                : new Rectangle2D.Double(
                        pictured ? 760 : 300, pictured ? 140 : 200, pictured ? 1040 : 1320, pictured ? 690 : 540);
        double size = tall ? 270 : 520;
        double foot = tall && pictured ? box.getMaxY() - size - 6 : box.getMaxY();
        double below = new DictionaryPlate(setting).lay(card, box, foot, told, layers);
        if (!pictured) return;
        double pictureX = tall ? box.getMaxX() - size - 40 : 130;
        double pictureY = tall ? box.getMaxY() - size - 24 : 210;
        layers.add(
                tall
                        ? new LeaderLine(
                                setting,
                                told + 0.1,
                                box.getX() + 72,
                                below + 24,
                                box.getX() + 72,
                                pictureY + size / 2,
                                pictureX + 10,
                                pictureY + size / 2)
                        : new LeaderLine(
                                setting,
                                told + 0.1,
                                box.getX() - 4,
                                470,
                                box.getX() - 40,
                                470,
                                pictureX + size - 60,
                                470));
        layers.addAll(new ArtObjects(setting).hero(card.picture(), pictureX, pictureY, size, 0.16));
    }
}
