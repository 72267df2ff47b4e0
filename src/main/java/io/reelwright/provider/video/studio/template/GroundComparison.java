package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Two values of one measure as towers on the ground of a world, each with its name on a sign and its thing before or beside it. */
final class GroundComparison {
    private static final double LEAST = 160;
    private static final int SHORT = 3;

    private final TemplateContext setting;

    GroundComparison(TemplateContext setting) {
        this.setting = setting;
    }

    /** Returns whether both sides have values, and nothing else to tell that the towers would leave out. */
    static boolean fits(Comparison card) {
        return isValue(card.left())
                && isValue(card.right())
                && Math.max(value(card.left()), value(card.right())) > 0
                && card.left().unit().equals(card.right().unit())
                && card.left().caption().equals(card.right().caption());
    }

    List<SceneLayer> lay(Comparison card) {
        List<SceneLayer> layers = new ArrayList<>();
        String title = card.title() == null ? "" : card.title();
        String unit = (isShort(card.left()) ? "" : card.left().unit() + " ")
                + card.left().caption();
        boolean titled = !title.isBlank();
        double below = new Heading(setting)
                .lay(
                        title,
                        unit.strip(),
                        setting.stage().bands().left(),
                        setting.pick(290, 170),
                        setting.pick(832, titled ? 560 : 340),
                        layers);
        double left = setting.pick(80, titled ? 740 : 450);
        double pitch = setting.pick(832, titled ? 1070 : 1140) / 2;
        double base = setting.surface();
        double top = setting.pick(below, 110) + setting.room(120, 130);
        if (base - top < LEAST) throw new LayoutRefused("\"" + title + "\" leaves no room for its towers");
        double most = Math.max(value(card.left()), value(card.right()));
        for (int i = 0; i < 2; i++) {
            Side side = i == 0 ? card.left() : card.right();
            double height = Math.max(8, (base - top) * value(side) / most);
            tower(side, left + pitch * (i + 0.5), pitch, height, i, card.winner() == i, layers);
        }
        return layers;
    }

    private void tower(
            Side side, double centre, double pitch, double height, int index, boolean wins, List<SceneLayer> layers) {
        boolean tall = setting.stage().tall();
        boolean thing = setting.shows(side.picture());
        double at = at(side, index);
        double base = setting.surface();
        double middle = tall || !thing ? centre : centre - 100;
        double width = setting.pick(250, 240);
        Color colour = Inks.shape(
                index == 0 ? setting.palette().accent() : setting.palette().accent2(), setting);
        layers.add(new Tower(middle, width, base, 0, height, at, colour, setting));
        StageText type = new StageText(setting);
        TextLine value = type.within(type.figure(setting.size(104, 112)), shown(side), Math.min(pitch - 16, 400));
        Color ink =
                wins ? setting.palette().ground().accent() : setting.palette().ink();
        layers.add(type.centred(value, middle, base - height - 30 - value.capHeight(), ink, Entrance.label(at + 0.1))
                .pulsing(wins ? at + 0.9 : -1));
        layers.addAll(new GroundAxis(setting).sign(side.name(), middle, pitch - 20, 0.1 + 0.1 * index, wins));
        if (!thing) return;
        double size = setting.pick(400, 250);
        layers.addAll(new ArtObjects(setting)
                .support(
                        side.picture(),
                        tall ? centre - size / 2 : middle + width / 2 + 20,
                        tall ? 1290 : base - size * 0.955,
                        size,
                        Entrance.picture(0.2 + 0.15 * index, setting.look()),
                        IdleMotion.picture(0.3 * index)));
    }

    /** Returns when a side enters: as its value is spoken, else one after the other. */
    private double at(Side side, int index) {
        double usual = 0.25 + 0.3 * index;
        if (setting.opening()) return usual;
        return Math.max(0.2, setting.spoken(side.shown()).map(WordTime::start).orElse(usual + 0.1) - 0.1);
    }

    private static String shown(Side side) {
        return isShort(side) && !side.unit().isBlank() ? side.shown() + "\u2009" + side.unit() : side.shown();
    }

    private static boolean isShort(Side side) {
        return side.unit().length() <= SHORT;
    }

    private static boolean isValue(Side side) {
        return value(side) >= 0;
    }

    private static double value(Side side) {
        Double value = side.value();
        return value == null ? -1 : value;
    }
}
