package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** What comes beside a card that stands already: pictures below the words of a tall card, and words on a plate in a strip below it. */
public final class Asides {
    /** Seconds by which an entrance is ahead of its word, so that half of it is there on time. */
    private static final double EARLY = 0.06;

    /** Seconds in which words leave before the next ones come. */
    private static final double LEAVES = 0.15;

    /** Height in pixels of a plate with one line. */
    private static final double HEIGHT = 84;

    private Asides() {}

    /**
     * Sets a picture below the words of a tall card, on its time; a wide picture has no room beside them.
     *
     * @param at     second of the card at which it enters
     * @param number how many came before it: they stand left, right and in the middle
     */
    public static List<SceneLayer> picture(String picture, double at, int number, TemplateContext setting) {
        if (!setting.stage().tall() || setting.opening()) return List.of();
        ArtObjects art = new ArtObjects(setting);
        double size = art.low(430);
        double x = number % 3 == 0 ? 120 : number % 3 == 1 ? 960 - size : 540 - size / 2;
        return art.hero(picture, x, 1330, size, Entrance.pop(Math.max(0, at - EARLY), setting.look()));
    }

    /**
     * Sets words on a plate in the strip below a card.
     *
     * @param at    second of the card at which they enter
     * @param until second at which the next ones come
     */
    public static SceneLayer words(String words, double at, double until, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        double width = setting.pick(842, 1200);
        TextBlock block = type.fill(
                type.display(setting.pick(58, 56)), words, width - 56, HEIGHT - 30, 1, 1.1, TextBlock.Align.LEFT);
        TextPlate plate = new TextPlate(block, 0, 0, 28, 22, TextPlate.Tint.second(setting.palette()));
        double left = setting.pick(492, 960) - plate.width() / 2;
        double foot = setting.stage().stripFoot();
        List<SceneLayer> layers =
                plate.at(left, foot - plate.height()).layers(Math.max(0, at - EARLY), -1, setting.inTheStrip());
        return (canvas, now) -> {
            double here = Math.clamp((until - now.t()) / LEAVES, 0, 1);
            if (here <= 0) return;
            for (SceneLayer layer : layers) layer.paint(canvas, now.fading(now.text() * here, now.rest()));
        };
    }
}
