package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Two values of one thing: the earlier one stands, the later one grows or falls out of it on its word, and the earlier one remains as an
 * outline. They are towers from zero, or in the second arrangement discs by area.
 */
final class BeforeAfterTemplate implements Template<BeforeAfter> {
    @Override
    public List<SceneLayer> lay(BeforeAfter card, TemplateContext setting) {
        double most = Math.max(card.before().value(), card.after().value());
        if (most <= 0 || Math.min(card.before().value(), card.after().value()) < 0)
            throw new LayoutRefused("\"" + card.label() + "\" has no values that could be drawn");
        List<SceneLayer> layers = new ArrayList<>();
        boolean tall = setting.stage().tall();
        boolean second = setting.variant() == 1;
        double x = tall || !second ? setting.stage().bands().left() : 1220;
        double below = new Heading(setting)
                .lay(card.label(), card.unit(), x, setting.pick(290, 170), setting.pick(832, 580), layers);
        double top = setting.pick(below + 10, 110);
        double left = setting.pick(80, second ? 110 : 740);
        Rectangle2D area = new Rectangle2D.Double(left, top, setting.pick(832, 1040), setting.pick(984, 848) - top);
        layers.addAll(second ? new DiscPair(setting, card).lay(area) : new TowerPair(setting, card).lay(area));
        return layers;
    }

    /** Returns the colour of the later value by the direction of the change. */
    static Color direction(BeforeAfter card, TemplateContext setting) {
        boolean falls = card.after().value() < card.before().value();
        return Inks.shape(falls ? setting.palette().accent() : setting.palette().accent2(), setting);
    }

    /** Returns when the two values enter. */
    static EntranceCues cues(BeforeAfter card, TemplateContext setting) {
        return setting.entrances(List.of(card.before().at(), card.after().at()));
    }

    /** Adds the value of a bar, centred; returns nothing for one without text. */
    static void value(
            Bar bar,
            boolean later,
            double centre,
            double top,
            double width,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        TextLine line = valueLine(bar, later, width, setting);
        Color ink =
                later ? setting.palette().ground().accent() : setting.palette().ink();
        layers.add(type.centred(line, centre, top, ink, Entrance.label(at))
                .pulsing(setting.opening() ? setting.accent(bar.at()) : -1));
    }

    static TextLine valueLine(Bar bar, boolean later, double width, TemplateContext setting) {
        StageText type = new StageText(setting);
        return type.within(type.figure(setting.size(later ? 108 : 84, later ? 118 : 92)), bar.shown(), width);
    }

    /** Adds the year of a value, centred. */
    static void mark(
            Bar bar,
            double centre,
            double top,
            double width,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        if (bar.label().isBlank()) return;
        StageText type = new StageText(setting);
        TextLine line = type.within(type.body(setting.size(54, 56)), bar.label(), width);
        layers.add(type.centred(line, centre, top, setting.palette().muted(), Entrance.label(at)));
    }

    static boolean isMarked(BeforeAfter card) {
        return !card.before().label().isBlank() || !card.after().label().isBlank();
    }
}
