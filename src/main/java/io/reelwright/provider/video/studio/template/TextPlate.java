package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Palette;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Words on a plate, which is wiped open on their word. Words and plate move as one.
 *
 * @param block the words
 * @param x     left edge of the plate in pixels
 * @param y     upper edge of the plate in pixels
 * @param padX  pixels from the plate's edge to the words at both sides
 * @param padY  pixels from the plate's edge to the capitals of the first line and to the foot of the last one
 * @param tint  colours
 */
record TextPlate(TextBlock block, double x, double y, double padX, double padY, Tint tint) {
    /** Colours of a plate and of the words on it, which are readable on it. */
    record Tint(Color plate, Color ink) {
        static Tint accent(Palette palette) {
            return new Tint(palette.accent(), palette.onAccent());
        }

        static Tint second(Palette palette) {
            return new Tint(palette.accent2(), palette.onAccent2());
        }

        static Tint surface(Palette palette) {
            return new Tint(palette.surface().ground(0), palette.surface().ink());
        }
    }

    double width() {
        return block.ink(0, 0).getMaxX() + 2 * padX;
    }

    double height() {
        return block.height() + 2 * padY;
    }

    double foot() {
        return y + height();
    }

    TextPlate at(double newX, double newY) {
        return new TextPlate(block, newX, newY, padX, padY, tint);
    }

    /** Returns plate and words, which enter at second {@code at}; {@code accent} is the second of a pulse, negative for none. */
    List<SceneLayer> layers(double at, double accent, TemplateContext setting) {
        if (block.ink(0, 0).isEmpty()) return List.of();
        ArtObjects art = new ArtObjects(setting);
        StageText type = new StageText(setting, false);
        double radius = Math.min(setting.look().radius() * 0.5, height() * 0.3);
        Shape shape = art.rounded(x, y, width(), height(), radius);
        IdleMotion idle = new IdleMotion(0, 2.6, 0.003, 4.4, (y % 613) / 613);
        double centreX = x + width() / 2;
        double centreY = y + height() / 2;
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(new MovingStamp(
                art.plate(shape, tint.plate()), Depth.TEXT, Entrance.wipe(at), idle, centreX, centreY, accent));
        for (TextBlock.Placed line : block.lines()) {
            double left = x + padX + line.x();
            double top = y + padY + line.y();
            type.claim(line.line(), left, top);
            layers.add(type.loose(line.line().at(left, top), tint.ink(), Entrance.label(at + 0.04), idle)
                    .around(centreX, centreY)
                    .pulsing(accent));
        }
        return layers;
    }
}
