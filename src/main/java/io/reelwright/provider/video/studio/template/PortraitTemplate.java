package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * A person in an oval frame: the name on a plate that enters on the last name, and below it on a second plate what the text says of the person.
 * In a tall picture the frame stands above the plates, or below the captions; in a wide one it is left or right of them.
 */
final class PortraitTemplate implements Template<Portrait> {
    @Override
    public List<SceneLayer> lay(Portrait card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        boolean second = setting.variant() == 1;
        double named = when(card.at(), setting);
        boolean tall = setting.stage().tall();
        if (tall && !second) above(card, named, setting, layers);
        else beside(card, named, setting, layers);
        return layers;
    }

    private static double when(double at, TemplateContext setting) {
        return setting.entrances(List.of(at)).at(0);
    }

    /** Tall: the frame over a wide name plate that overlaps its foot. */
    private static void above(Portrait card, double named, TemplateContext setting, List<SceneLayer> layers) {
        String role = card.role();
        TextPlate name = name(card.name(), setting, 846, 1, 112).at(72, 0);
        TextPlate other = role == null ? null : role(role, setting, 780);
        double foot = 984;
        double roleTop = other == null ? foot : foot - other.height();
        double nameTop = roleTop - (other == null ? 0 : 14) - name.height();
        double height = Math.min(690, nameTop + 84 - 168);
        layers.add(new Cameo(card.profile(), 440, nameTop + 84 - height / 2, height, false, named, setting));
        layers.addAll(name.at(72, nameTop).layers(named, accent(card.at(), setting), setting));
        if (other != null) layers.addAll(other.at(104, roleTop).layers(roleAt(card, named, setting), -1, setting));
    }

    /** The name on two lines, the last one on the plate; the frame beside them, or below the captions of a tall picture. */
    private static void beside(Portrait card, double named, TemplateContext setting, List<SceneLayer> layers) {
        boolean tall = setting.stage().tall();
        boolean second = setting.variant() == 1;
        double x = tall ? 80 : second ? 100 : 900;
        double width = setting.pick(830, 860);
        double y = setting.pick(310, 236);
        layers.add(cameo(card, named, tall, second, setting));
        int space = card.name().lastIndexOf(' ');
        if (space > 0) {
            StageText type = new StageText(setting);
            TextBlock first = type.fill(
                    type.display(setting.size(168, 164)),
                    type.caps(card.name().substring(0, space)),
                    width,
                    setting.pick(170, 170),
                    1,
                    1,
                    TextBlock.Align.LEFT);
            layers.addAll(type.block(first, x, y, setting.palette().ink(), Entrance.text(Math.max(0.02, named - 0.1))));
            y += first.height() + NumberTemplate.tail(first) + 34;
        }
        TextPlate last =
                name(card.name().substring(space + 1), setting, width, 1, 216).at(x - 8, y);
        layers.addAll(last.layers(named, accent(card.at(), setting), setting));
        String role = card.role();
        if (role == null) return;
        TextPlate other = role(role, setting, width).at(x + 16, last.foot() + 18);
        layers.addAll(other.layers(roleAt(card, named, setting), -1, setting));
    }

    private static Cameo cameo(Portrait card, double named, boolean tall, boolean second, TemplateContext setting) {
        double low = new ArtObjects(setting).low(620);
        if (tall) return new Cameo(card.profile(), 660, 1272 + low / 2, low, true, named, setting);
        return new Cameo(card.profile(), second ? 1440 : 450, 480, 740, second, named, setting);
    }

    private static TextPlate name(String words, TemplateContext setting, double width, int lines, double size) {
        StageText type = new StageText(setting, false);
        TextStyle lettering = type.display(setting.size(size, size));
        double pad = setting.room(44, 48);
        TextBlock block =
                type.fill(lettering, type.caps(words), width - 2 * pad, 240, lines, 1.1, TextBlock.Align.LEFT);
        return new TextPlate(block, 0, 0, pad, block.size() * 0.36, TextPlate.Tint.accent(setting.palette()));
    }

    private static TextPlate role(String words, TemplateContext setting, double width) {
        StageText type = new StageText(setting, false);
        TextBlock block =
                new AbridgedText(setting).fill(type.body(setting.size(60, 62)), words, width - 68, 160, 2, 1.2);
        return new TextPlate(block, 0, 0, 34, 30, TextPlate.Tint.surface(setting.palette()));
    }

    /** The role enters on its own word, but not before the name. */
    private static double roleAt(Portrait card, double named, TemplateContext setting) {
        return Math.max(named + 0.12, when(card.roleAt(), setting));
    }

    private static double accent(double at, TemplateContext setting) {
        return setting.opening() ? setting.accent(at) : -1;
    }
}
