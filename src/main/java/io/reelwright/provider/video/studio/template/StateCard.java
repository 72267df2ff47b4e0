package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A card with the name of a state and its picture, if there is one: beside the name in a tall picture, above it in a wide one. */
final class StateCard {
    private final TemplateContext setting;

    StateCard(TemplateContext setting) {
        this.setting = setting;
    }

    List<SceneLayer> lay(State state, Rectangle2D box, TextPlate.Tint tint, double at) {
        ArtObjects art = new ArtObjects(setting);
        StageText type = new StageText(setting, false);
        boolean tall = setting.stage().tall();
        boolean pictured = setting.shows(state.picture());
        double size = pictured ? tall ? 190 : 300 : 0;
        IdleMotion idle = new IdleMotion(0, 4, 0.003, 3.9, (box.getX() % 613) / 613);
        Shape shape = art.rounded(
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                setting.look().radius());
        Entrance entrance = new Entrance(at, 0.42, setting.look().entrance(), 0, 40, 0.92, false);
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(new MovingStamp(art.plate(shape, tint.plate()), Depth.TEXT, entrance, idle));
        double pad = 36;
        double width = box.getWidth() - 2 * pad - (tall && pictured ? size + 20 : 0);
        double height = box.getHeight() - 2 * pad - (!tall && pictured ? size + 30 : 0);
        TextBlock block = type.fill(
                type.display(setting.size(112, 132)),
                type.caps(state.label()),
                width,
                height,
                3,
                1.12,
                TextBlock.Align.LEFT);
        double top = tall
                ? box.getCenterY() - block.height() / 2
                : pictured
                        ? box.getMaxY() - pad - block.height() - NumberTemplate.tail(block)
                        : box.getCenterY() - block.height() / 2;
        for (TextBlock.Placed line : block.lines()) {
            double x = box.getX() + pad + line.x();
            double y = top + line.y();
            type.claim(line.line(), x, y);
            layers.add(type.loose(line.line().at(x, y), tint.ink(), Entrance.label(at + 0.04), idle)
                    .around(box.getCenterX(), box.getCenterY()));
        }
        if (pictured)
            layers.addAll(art.support(
                    state.picture(),
                    tall ? box.getMaxX() - pad - size + 10 : box.getX() + pad,
                    tall ? box.getCenterY() - size / 2 : box.getY() + pad,
                    size,
                    Entrance.pop(at + 0.08, setting.look()),
                    IdleMotion.picture(0.3)));
        return layers;
    }
}
