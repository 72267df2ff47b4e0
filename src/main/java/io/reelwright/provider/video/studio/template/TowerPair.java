package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Two towers from zero at their true ratio; the later one begins as high as the earlier one and changes on its word. */
final class TowerPair {
    private static final double LEAST = 150;

    private final TemplateContext setting;
    private final BeforeAfter card;

    TowerPair(TemplateContext setting, BeforeAfter card) {
        this.setting = setting;
        this.card = card;
    }

    List<SceneLayer> lay(Rectangle2D area) {
        EntranceCues cues = BeforeAfterTemplate.cues(card, setting);
        double base = setting.standsOnAxis()
                ? setting.surface()
                : area.getMaxY() - (BeforeAfterTemplate.isMarked(card) ? setting.room(82, 86) : 6);
        double room = setting.room(118, 126);
        double high = base - area.getY() - room;
        if (high < LEAST) throw new LayoutRefused("\"" + card.label() + "\" leaves no room for its towers");
        double most = Math.max(card.before().value(), card.after().value());
        double before = Math.max(8, high * card.before().value() / most);
        double after = Math.max(8, high * card.after().value() / most);
        double pitch = area.getWidth() / 2;
        double width = pitch * 0.58;
        double one = area.getX() + pitch / 2;
        double two = one + pitch;
        Color colour = BeforeAfterTemplate.direction(card, setting);
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(new Tower(one, width, base, 0, before, cues.at(0), Inks.quiet(setting), setting));
        layers.add(new Tower(two, width, base, before, after, cues.at(1), colour, setting));
        layers.add(ChangeSign.ghost(
                Tower.shape(
                        two - width / 2,
                        base - before,
                        width,
                        before,
                        setting.look().radius()),
                cues.at(0) + 0.3,
                setting));
        layers.add(arrow((one + two) / 2, base, before, after, cues.at(1), colour));
        words(layers, cues, base, before, after, one, two, pitch, width + 70);
        return layers;
    }

    private SceneLayer arrow(double x, double base, double before, double after, double at, Color colour) {
        double middle = base - (before + after) / 2;
        double half = Math.max(56, Math.abs(before - after) / 2 - 10);
        double from = after < before ? middle - half : middle + half;
        return ChangeSign.arrow(x, from, x, 2 * middle - from, at, colour);
    }

    private void words(
            List<SceneLayer> layers,
            EntranceCues cues,
            double base,
            double before,
            double after,
            double one,
            double two,
            double pitch,
            double width) {
        double gap = 30;
        double first = BeforeAfterTemplate.valueLine(card.before(), false, width, setting)
                .capHeight();
        double last = BeforeAfterTemplate.valueLine(card.after(), true, width, setting)
                .capHeight();
        BeforeAfterTemplate.value(
                card.before(), false, one, base - before - gap - first, width, cues.at(0) + 0.06, setting, layers);
        BeforeAfterTemplate.value(
                card.after(), true, two, base - after - gap - last, width, cues.at(1), setting, layers);
        if (setting.standsOnAxis()) {
            GroundAxis axis = new GroundAxis(setting);
            layers.addAll(axis.sign(card.before().label(), one, pitch - 24, cues.at(0), false));
            layers.addAll(axis.sign(card.after().label(), two, pitch - 24, Math.max(0.25, cues.at(1) - 0.1), true));
            return;
        }
        double below = base + 34;
        BeforeAfterTemplate.mark(card.before(), one, below, pitch - 24, cues.at(0), setting, layers);
        BeforeAfterTemplate.mark(
                card.after(), two, below, pitch - 24, Math.max(0.25, cues.at(1) - 0.1), setting, layers);
    }
}
