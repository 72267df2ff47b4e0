package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A big figure that counts up; a graphic below or around it fills at the same pace. */
final class NumberTemplate implements Template<BigNumber> {
    @Override
    public List<SceneLayer> lay(BigNumber card, TemplateContext setting) {
        CountingFigure counting = mayCount(card)
                ? CountingFigure.of(figure(card), card.at(), setting.seconds())
                : CountingFigure.still(figure(card), card.at(), setting.seconds());
        CountingFigure count = setting.opening() ? counting.standing(setting.accent(card.at())) : counting;
        boolean other = setting.variant() == 1 && percent(card);
        boolean ring = (card.proof() == Proof.RING) != other;
        return ring ? new RingNumber(setting, count).lay(card) : stacked(card, setting, count);
    }

    /** Returns the figure with its prefix (a currency) and a short unit. */
    static String figure(BigNumber card) {
        String glue = WordSet.of("¢|p").contains(card.unit()) || card.unit().startsWith("/") ? "" : "\u2009";
        return card.prefix() + card.shown() + (shortUnit(card) ? glue + card.unit() : "");
    }

    /** Returns whether the figure counts up: a plain number that is no year. */
    static boolean mayCount(BigNumber card) {
        return Quantity.isPlain(card.shown()) && !isYear(card);
    }

    /** Returns whether the figure is a year: four digits from 1000 to 2199 that stand alone. */
    static boolean isYear(BigNumber card) {
        return LinearRegex.matches(card.shown(), "1\\d{3}|2[01]\\d{2}")
                && card.unit().isEmpty()
                && card.prefix().isEmpty();
    }

    /** Returns the unit when it is a separate word; empty for a short unit. */
    static String longUnit(BigNumber card) {
        return shortUnit(card) ? "" : card.unit().strip();
    }

    static boolean percent(BigNumber card) {
        return card.unit().equals("%") && card.value() >= 0 && card.value() <= 100;
    }

    /** Returns the figure as a share of the whole, 0 to 1; 1 when it is no percentage. */
    static double share(BigNumber card) {
        return percent(card) ? card.value() / 100 : 1;
    }

    private static boolean shortUnit(BigNumber card) {
        return card.unit().equals("%")
                || WordSet.of("×|¢|p").contains(card.unit())
                || card.unit().startsWith("/")
                || card.unit().startsWith("°");
    }

    /** Returns when the label enters: as its first word is spoken, soon if it is not spoken or at once on a cover. */
    private static double labelled(BigNumber card, TemplateContext setting) {
        if (setting.opening()) return 0.45;
        int space = card.label().indexOf(' ');
        String first = space < 0 ? card.label() : card.label().substring(0, space);
        return setting.spoken(first)
                .map(word -> Math.clamp(word.start() - 0.06, 0.0, Math.max(0.45, setting.seconds() - 1)))
                .orElse(0.45);
    }

    private static List<SceneLayer> stacked(BigNumber card, TemplateContext setting, CountingFigure count) {
        StageText type = new StageText(setting);
        boolean pictured = setting.shows(card.picture());
        boolean beside = !setting.stage().tall() && !pictured && card.proof() == Proof.DOTS;
        HorizontalAxis axis = HorizontalAxis.of(setting, pictured || beside, 930);
        double width = axis.width();
        List<SceneLayer> layers = new ArrayList<>(picture(card, setting));

        TextStyle face = type.figure(100);
        String whole = count.at(count.end());
        TextLine figure = face.fit(whole, width, setting.room(238, pictured || beside ? 262 : 300));
        TextLine kicker = type.above(card.kicker(), setting.size(48, 50), width);
        String unitText = longUnit(card);
        TextLine unit = unitText.isEmpty() ? null : type.within(type.display(setting.size(92, 100)), unitText, width);
        TextBlock label = type.fill(type.body(setting.size(62, 62)), card.label(), width, 170, 2, 1.22, axis.align());
        double graphic = Math.min(width, setting.pick(838, pictured ? 900 : 1500));
        double proof = beside ? 0 : ProofGraphics.height(card, graphic, setting);

        double others = height(kicker, 48) + 44 + height(unit, 36) + label.height() + tail(label) + 44 + proof;
        double top = setting.pick(286, 112);
        double floor =
                Math.min(setting.pick(982, 846), setting.stage().bands().text().getMaxY() - setting.pick(28, 14));
        // A currency sign may be taller than the digits.
        double spare = floor - top - others - low(figure) - 30;
        if (spare > 0) figure = face.fit(whole, width, figure.capHeight() + Math.min(110, spare * 0.8));
        double above = Math.max(0, -figure.ink().getMinY() - 14);
        double total = others + above + low(figure);
        if (total > floor - top) throw new LayoutRefused("\"" + card.label() + "\" needs " + Math.round(total) + " px");
        double y = top + (floor - top - total) * 0.42;
        if (kicker != null) {
            layers.add(type.line(
                    kicker, axis.x(kicker.width()), y, setting.palette().muted(), Entrance.label(0)));
            y += kicker.capHeight() + 48;
        }
        y += above;
        double x = axis.x(figure.width());
        type.claim(figure, x, y);
        layers.add(new CountPainter(
                count,
                figure,
                face,
                x,
                y,
                axis.centred(),
                type,
                setting.palette().ink()));
        y += low(figure) + 44;
        if (unit != null) {
            layers.add(type.line(
                    unit, axis.x(unit.width()), y, setting.palette().ground().accent(), Entrance.text(0.35)));
            y += unit.capHeight() + 36;
        }
        layers.addAll(
                type.block(label, axis.left(), y, setting.palette().muted(), Entrance.label(labelled(card, setting))));
        y += label.height() + tail(label) + 44;
        Rectangle2D area = beside
                ? new Rectangle2D.Double(setting.variant() == 1 ? 130 : 1190, 190, 600, 600)
                : new Rectangle2D.Double(axis.x(graphic), y, graphic, proof);
        layers.add(ProofGraphics.of(card, area, count, setting));
        return layers;
    }

    private static List<SceneLayer> picture(BigNumber card, TemplateContext setting) {
        double size = setting.pick(new ArtObjects(setting).low(640), 620);
        return new ArtObjects(setting)
                .hero(
                        card.picture(),
                        setting.pick(540, setting.variant() == 1 ? 440 : 1480) - size / 2,
                        setting.pick(1270, 160),
                        size,
                        0.3);
    }

    static boolean empty(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }

    private static double height(@org.jspecify.annotations.Nullable TextLine line, double gap) {
        return line == null ? 0 : line.capHeight() + gap;
    }

    /** Returns the height from the cap top to the lowest ink; of the tail of a comma, at most 30 pixels count. */
    private static double low(TextLine figure) {
        return figure.capHeight() + Math.min(30, figure.ink().getMaxY() - figure.capHeight());
    }

    /** Returns how far descenders reach below the block. */
    static double tail(TextBlock block) {
        return block.lines().isEmpty() ? 0 : Math.max(0, block.ink(0, 0).getMaxY() - block.height());
    }
}
