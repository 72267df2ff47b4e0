package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One state that becomes another one: two jars between which grains fly over on the word of the second state, or in the second arrangement two
 * cards with an arrow.
 */
final class ProcessTemplate implements Template<Process> {
    @Override
    public List<SceneLayer> lay(Process card, TemplateContext setting) {
        EntranceCues cues =
                setting.entrances(List.of(card.from().at(), card.to().at()));
        List<SceneLayer> layers = new ArrayList<>();
        if (setting.variant() == 0) jars(card, cues, setting, layers);
        else cards(card, cues, setting, layers);
        return layers;
    }

    private static void jars(Process card, EntranceCues cues, TemplateContext setting, List<SceneLayer> layers) {
        double y = setting.pick(300, 130);
        double width = setting.pick(372, 480);
        double height = setting.pick(560, 560);
        double one = setting.pick(72, 250);
        double two = setting.pick(540, 1190);
        Rectangle2D first = new Rectangle2D.Double(one, y, width, height);
        Rectangle2D second = new Rectangle2D.Double(two, y, width, height);
        layers.addAll(Jar.of(first, 0.02, setting));
        layers.addAll(Jar.of(second, 0.1, setting));
        boolean pictured =
                setting.shows(card.from().picture()) && setting.shows(card.to().picture());
        layers.add(new Grains(first, second, pictured ? 12 : 40, cues.at(0), cues.at(1), setting));
        inside(card.from(), first, cues.at(0), setting, layers);
        inside(card.to(), second, cues.at(1), setting, layers);
        layers.add(ChangeSign.arrow(
                first.getMaxX() + setting.pick(18, 70),
                y + height * 0.5,
                second.getX() - setting.pick(14, 60),
                y + height * 0.5,
                cues.at(1),
                Inks.shape(setting.palette().accent2(), setting)));
        double foot = setting.pick(984, 850);
        label(card.from(), first, foot, cues.at(0), TextPlate.Tint.surface(setting.palette()), setting, layers);
        label(card.to(), second, foot, cues.at(1), TextPlate.Tint.accent(setting.palette()), setting, layers);
    }

    private static void inside(
            State state, Rectangle2D jar, double at, TemplateContext setting, List<SceneLayer> layers) {
        double size = jar.getWidth() * 0.66;
        layers.addAll(new ArtObjects(setting)
                .support(
                        state.picture(),
                        jar.getCenterX() - size / 2,
                        jar.getMaxY() - size - jar.getHeight() * 0.16,
                        size,
                        Entrance.pop(at, setting.look()),
                        IdleMotion.picture(jar.getX() / 997)));
    }

    /** Adds the name of a state on a plate across the foot of its jar. */
    private static void label(
            State state,
            Rectangle2D jar,
            double foot,
            double at,
            TextPlate.Tint tint,
            TemplateContext setting,
            List<SceneLayer> layers) {
        StageText type = new StageText(setting, false);
        double room = jar.getWidth() + setting.pick(40, 150);
        double high = foot - jar.getMaxY() + 60;
        TextStyle letters = type.display(setting.size(70, 84));
        TextBlock block =
                type.fill(letters, type.caps(state.label()), room - 64, high - 56, 2, 1.15, TextBlock.Align.LEFT);
        TextPlate plate = new TextPlate(block, 0, 0, 32, 28, tint);
        double x = Math.clamp(
                jar.getCenterX() - plate.width() / 2,
                setting.stage().bands().text().getMinX(),
                setting.stage().bands().text().getMaxX() - plate.width());
        layers.addAll(plate.at(x, jar.getMaxY() - 60)
                .layers(at, setting.opening() ? setting.accent(state.at()) : -1, setting));
    }

    private static void cards(Process card, EntranceCues cues, TemplateContext setting, List<SceneLayer> layers) {
        boolean tall = setting.stage().tall();
        Rectangle2D first = tall ? box(72, 286, 640, 320) : box(110, 190, 740, 560);
        Rectangle2D second = tall ? box(274, 664, 640, 320) : box(1070, 190, 740, 560);
        Color colour = Inks.shape(setting.palette().accent2(), setting);
        layers.addAll(
                new StateCard(setting).lay(card.from(), first, TextPlate.Tint.surface(setting.palette()), cues.at(0)));
        layers.addAll(
                new StateCard(setting).lay(card.to(), second, TextPlate.Tint.accent(setting.palette()), cues.at(1)));
        layers.add(
                tall
                        ? ChangeSign.arrow(170, 630, 170, 900, cues.at(1), colour)
                        : ChangeSign.arrow(880, 470, 1046, 470, cues.at(1), colour));
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
