package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Who does what to whom: two parties, each with its medallion and its name, and between them an arrow that grows on the verb. In the first
 * arrangement they stand side by side, in the second the one that acts stands above the other one.
 */
final class DeedTemplate implements Template<Deed> {
    @Override
    public List<SceneLayer> lay(Deed card, TemplateContext setting) {
        Times cues = new Times(
                time(card.by().at(), setting),
                time(card.at(), setting),
                time(card.to().at(), setting));
        List<SceneLayer> layers = new ArrayList<>();
        boolean beside = setting.variant() == 0 || !setting.stage().tall();
        if (beside) beside(card, cues, setting, layers);
        else above(card, cues, setting, layers);
        return layers;
    }

    /** Seconds at which the parts enter; who undergoes a deed may be named first. */
    private record Times(double by, double verb, double to) {
        /** Returns when the empty place of a party comes: that of the first at once, the other one only with the first, since two rings say nothing. */
        double outlined(double at) {
            return at <= Math.min(by, to) ? 0.02 : Math.max(0.02, Math.min(by, to));
        }
    }

    private static double time(double spoken, TemplateContext setting) {
        return setting.entrances(List.of(spoken)).at(0);
    }

    private static void beside(Deed card, Times cues, TemplateContext setting, List<SceneLayer> layers) {
        boolean low = !setting.stage().tall() && setting.variant() == 1;
        double one = setting.pick(272, 430);
        double two = setting.pick(714, 1490);
        double radius = setting.room(180, 230);
        double y = setting.pick(590, low ? 390 : 420);
        double other = setting.pick(590, low ? 470 : 420);
        verb(
                card,
                setting.pick(493, 960),
                setting.pick(296, 120),
                setting.pick(830, 720),
                cues.verb(),
                setting,
                layers);
        double reach = radius + setting.pick(14, 60);
        layers.add(ChangeSign.arrow(one + reach, y, two - reach, other, cues.verb(), arrow(setting)));
        seat(card.by(), one, y, radius, false, cues.outlined(cues.by()), cues.by(), setting, layers);
        seat(card.to(), two, other, radius, true, cues.outlined(cues.to()), cues.to(), setting, layers);
        double below = setting.pick(30, 40);
        double rise = radius * 1.5 + below;
        double width = setting.pick(424, 760);
        name(
                card.by(),
                one,
                y + radius + below - (Medallion.isSeen(card.by(), setting) ? 0 : rise),
                width,
                false,
                cues.by(),
                setting,
                layers);
        name(
                card.to(),
                two,
                other + radius + below - (Medallion.isSeen(card.to(), setting) ? 0 : rise),
                width,
                true,
                cues.to(),
                setting,
                layers);
    }

    private static void above(Deed card, Times cues, TemplateContext setting, List<SceneLayer> layers) {
        double radius = setting.room(150, 150);
        // Words beside the card may need the foot of the band.
        double other = Math.min(834, setting.stage().bands().text().getMaxY() - radius);
        double y = Math.min(436, other - 2.4 * radius);
        seat(card.by(), 214, y, radius, false, cues.outlined(cues.by()), cues.by(), setting, layers);
        seat(card.to(), 772, other, radius, true, cues.outlined(cues.to()), cues.to(), setting, layers);
        beside(card.by(), 390, y, false, cues.by(), setting, layers);
        beside(card.to(), 72, other, true, cues.to(), setting, layers);
        layers.add(ChangeSign.arrow(214, y + radius + 26, 214, other - 110, cues.verb(), arrow(setting)));
        verb(card, 600, (y + other) / 2 - 40, 600, cues.verb(), setting, layers);
    }

    private static Color arrow(TemplateContext setting) {
        return Inks.shape(setting.palette().accent2(), setting);
    }

    private static void verb(
            Deed card,
            double centre,
            double y,
            double width,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        TextLine line = type.within(type.display(setting.size(92, 100)), type.caps(card.verb()), width);
        layers.add(type.centred(line, centre, y, setting.palette().ground().accent(), Entrance.text(at)));
    }

    private static void seat(
            Party party,
            double x,
            double y,
            double radius,
            boolean looksLeft,
            double outlined,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        layers.addAll(Medallion.of(party, x, y, radius, looksLeft, outlined, at, setting));
    }

    /** Adds a name on a plate below its medallion. */
    private static void name(
            Party party,
            double centre,
            double y,
            double width,
            boolean second,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        double foot =
                Math.min(setting.pick(984, 860), setting.stage().bands().text().getMaxY());
        TextPlate plate = plate(party, width, foot - y, second, setting);
        double left = setting.stage().bands().text().getMinX();
        double right = setting.stage().bands().text().getMaxX();
        double x = Math.clamp(centre - plate.width() / 2, left, Math.max(left, right - plate.width()));
        layers.addAll(plate.at(x, y).layers(at + 0.06, setting.opening() ? setting.accent(party.at()) : -1, setting));
    }

    /** Adds a name on a plate beside its medallion, which ends at the right edge if {@code second}. */
    private static void beside(
            Party party,
            double x,
            double y,
            boolean second,
            double at,
            TemplateContext setting,
            List<SceneLayer> layers) {
        TextPlate plate = plate(party, 524, 250, second, setting);
        double left = second ? x + 524 - plate.width() : x;
        layers.addAll(plate.at(left, y - plate.height() / 2)
                .layers(at + 0.06, setting.opening() ? setting.accent(party.at()) : -1, setting));
    }

    private static TextPlate plate(Party party, double width, double height, boolean second, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        TextPlate.Tint tint =
                second ? TextPlate.Tint.accent(setting.palette()) : TextPlate.Tint.surface(setting.palette());
        TextBlock block = type.fill(
                type.display(setting.size(Medallion.isSeen(party, setting) ? 76 : 110, 110)),
                type.caps(Medallion.name(party)),
                width - 56,
                height - 48,
                3,
                1.14,
                TextBlock.Align.LEFT);
        return new TextPlate(block, 0, 0, 28, 24, tint);
    }
}
