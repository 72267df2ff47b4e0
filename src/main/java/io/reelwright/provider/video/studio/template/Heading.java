package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** The words at the head of a scene: what its values are of, and their unit. */
final class Heading {
    private static final double GAP = 28;

    private final TemplateContext setting;
    private final StageText type;

    Heading(TemplateContext setting) {
        this.setting = setting;
        this.type = new StageText(setting);
    }

    /**
     * Adds title and unit, each of which may be empty; returns the y below them.
     *
     * @param width pixels for the words
     */
    double lay(String title, String unit, double x, double y, double width, List<SceneLayer> layers) {
        double below = y;
        if (!title.isBlank()) {
            TextBlock block = type.title(
                    type.caps(title),
                    setting.size(84, 104),
                    width,
                    setting.pick(180, 400),
                    setting.stage().tall() ? 2 : 4,
                    TextBlock.Align.LEFT);
            layers.addAll(type.block(block, x, y, setting.palette().ink(), Entrance.text(0.02)));
            below += block.height() + NumberTemplate.tail(block) + GAP;
        }
        if (unit.isBlank()) return below;
        TextBlock small = type.fill(type.body(setting.size(48, 52)), unit, width, 120, 2, 1.2, TextBlock.Align.LEFT);
        layers.addAll(type.block(small, x, below, setting.palette().muted(), Entrance.label(0.14)));
        return below + small.height() + NumberTemplate.tail(small) + GAP;
    }
}
