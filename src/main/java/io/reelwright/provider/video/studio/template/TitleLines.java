package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** The title above a list, a timeline or a route: one large line, or as many as needed. */
final class TitleLines {
    private final TemplateContext setting;

    TitleLines(TemplateContext setting) {
        this.setting = setting;
    }

    /**
     * Sets the title in the display face; it enters as the scene begins.
     *
     * @param top   cap top of the first line
     * @param lines maximum number of lines
     * @return the y below the descenders of the last line; {@code top} when there is no title
     */
    double lay(String text, double x, double top, double width, double size, int lines, List<SceneLayer> layers) {
        if (text.isBlank()) return top;
        StageText type = new StageText(setting);
        double leading = Math.max(1.02, setting.look().type().leading());
        double most = (lines - 1) * leading * size + size;
        TextBlock block =
                new AbridgedText(setting).fill(type.display(size), type.caps(text), width, most, lines, leading);
        layers.addAll(type.block(block, x, top, setting.palette().ink(), Entrance.text(0.02)));
        return block.ink(x, top).getMaxY();
    }
}
