package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.Tone;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** The two columns of a comparison: picture, name, figure, bar and caption, aligned in shared rows. */
final class ComparisonColumns {
    /** The set texts of one side, measured before either side is placed, so that both share their rows. */
    private record Texts(TextBlock name, TextLine figure, TextLine unit, TextBlock caption) {}

    /** Upper edge of the bars in a wide picture: below the pictures, as wide as their sides. */
    private static final double BAR_TOP = 770;

    private final TemplateContext setting;
    private final StageText type;
    private double badge;
    private final double top;
    private final boolean bars;
    private final boolean pictured;
    /** Whether the values are shown as columns in the lower part of a tall picture that has no pictures. */
    private final boolean rising;

    private final Texts left;
    private final Texts right;

    ComparisonColumns(TemplateContext setting, Comparison card, double top) {
        this.setting = setting;
        this.type = new StageText(setting);
        this.top = top;
        this.bars = card.left().value() != null && card.right().value() != null;
        this.pictured = setting.shows(card.left().picture())
                || setting.shows(card.right().picture());
        this.rising = bars && !pictured && setting.stage().tall() && RisingColumn.seen(setting);
        this.left = texts(card.left(), true);
        this.right = texts(card.right(), false);
    }

    private double x(boolean first) {
        if (setting.stage().tall()) return first ? 80 : 604;
        if (second()) return first ? 110 : pictured ? 1470 : 1074;
        return first ? (pictured ? 520 : 110) : 1074;
    }

    private double width(boolean first) {
        if (setting.stage().tall()) return first && !second() ? 372 : 312;
        if (first) return pictured ? 340 : 740;
        return pictured ? 320 : 700;
    }

    /** Second arrangement: figures first, pictures under the words, or at the seam of a wide picture. */
    private boolean second() {
        return setting.variant() == 1;
    }

    private Texts texts(Side side, boolean first) {
        double width = width(first);
        double large = setting.room(rising ? 176 : 126, pictured ? 140 : 190);
        TextLine beside = type.body(setting.size(50, 54)).line(side.unit());
        boolean small = beside.width() < width * 0.42 && setting.tightness() < 6;
        TextLine unit = small ? beside : type.body(50).line("");
        double unitRoom = unit.words().isEmpty() ? 0 : unit.width() + 16;
        String words = small ? side.caption() : joined(side.unit(), side.caption());
        // The body face is narrower: the last resort for a long word in place of a figure.
        TextLine figure = (setting.tightness() < 6 ? type.figure(100) : type.body(100))
                .fit(side.shown(), Math.max(80, width - unitRoom), large);
        if (figure.size() < setting.stage().bands().minimum() && setting.cuts())
            figure = type.within(type.body(100), side.shown(), Math.max(80, width - unitRoom));
        if (figure.size() < setting.stage().bands().minimum())
            throw new LayoutRefused("\"" + side.shown() + " " + side.unit() + "\" is too wide for its column");
        TextBlock name = type.fill(
                type.display(setting.size(rising ? 78 : 60, 68)),
                side.name(),
                width,
                setting.pick(130, 150),
                2,
                1.12,
                TextBlock.Align.LEFT);
        TextBlock caption = type.fill(
                type.body(setting.size(46, 48)), words, width, setting.pick(170, 170), 3, 1.2, TextBlock.Align.LEFT);
        return new Texts(name, figure, unit, caption);
    }

    /** Joins a long unit with the caption. */
    private static String joined(String unit, String caption) {
        return caption.isBlank() ? unit : unit + " · " + caption;
    }

    /** Returns the y of the badge on the seam: beside the pictures, or above the names. */
    double badge() {
        return badge;
    }

    /** Rows that both sides share: tops of pictures, names, bars and captions, and the foot of the figures. */
    private record Rows(double picture, double size, double name, double foot, double bar, double caption) {}

    private Rows rows(String name) {
        boolean tall = setting.stage().tall();
        double names = Math.max(both(left.name()), both(right.name()));
        double figures = Math.max(left.figure().capHeight(), right.figure().capHeight());
        double captions = Math.max(both(left.caption()), both(right.caption()));
        double bar = bars && tall && !rising ? 30 + 36 : 0;
        double over = tall && !pictured ? 140 : 0;
        double needed = over + names + 38 + figures + 40 + bar + captions;
        double floor = setting.pick(982, bars ? BAR_TOP - 30 : 800);
        double picture = tall && pictured ? Math.min(310, floor - top - needed - 34) : 0;
        if (floor - top < needed || tall && pictured && picture < 110)
            throw new LayoutRefused("\"" + name + "\" needs " + Math.round(needed) + " px of height");
        double pictures = picture > 0 ? picture + 34 : 0;
        double y = top + over + (floor - top - needed - pictures) * 0.45;
        double words = second() ? y : y + pictures;
        double foot = second() ? words + figures : words + names + 38 + figures;
        double barTop = foot + 40 + (second() ? names + 38 : 0);
        double below = barTop + bar + captions + 34;
        return new Rows(second() ? below : y, picture, second() ? foot + 38 : words, foot, barTop, barTop + bar);
    }

    List<SceneLayer> side(Side side, boolean first, double most, boolean winner) {
        Tone tone = first ? setting.palette().ground() : setting.palette().counter();
        Texts texts = first ? left : right;
        double enter = first ? 0.06 : 0.3;
        double x = x(first);
        Rows rows = rows(side.name());
        boolean tall = setting.stage().tall();
        badge = tall ? rows.size() > 0 ? rows.picture() + rows.size() * 0.5 : top + 56 : 640;
        List<SceneLayer> layers = new ArrayList<>(picture(side, first, rows.picture(), rows.size(), enter));
        StageText type = new StageText(setting, setting.look().dark() && Colours.luminance(tone.ground(0)) < 0.2);
        layers.addAll(type.block(texts.name(), x, rows.name(), tone.ink(), Entrance.text(enter)));
        double at = rows.foot() - texts.figure().capHeight();
        var figure = type.line(texts.figure(), x, at, tone.accent(), Entrance.text(enter + 0.15));
        layers.add(winner ? figure.pulsing(setting.opening() ? setting.accent(0.9) : 1.6) : figure);
        if (!texts.unit().words().isEmpty()) {
            double unitX = x + texts.figure().width() + 16;
            double unitY = rows.foot() - texts.unit().capHeight();
            layers.add(type.line(texts.unit(), unitX, unitY, tone.accent(), Entrance.label(enter + 0.3)));
        }
        if (bars) layers.add(proof(side, first, most, rows.bar(), tone));
        layers.addAll(type.block(texts.caption(), x, rows.caption(), tone.muted(), Entrance.label(enter + 0.5)));
        return layers;
    }

    /** Returns the bar of a value, in true proportion to the larger value. */
    private SceneLayer proof(Side side, boolean first, double most, double y, Tone tone) {
        Double value = side.value();
        double share = most <= 0 || value == null ? 0 : Math.max(0, value) / most;
        if (rising) return RisingColumn.of(first, share, tone, setting);
        if (setting.stage().tall()) return bar(x(first), y, width(first), share, tone);
        return bar(first ? 110 : 1074, BAR_TOP, first ? 740 : 730, share, tone);
    }

    private static double both(TextBlock block) {
        return block.lines().isEmpty() ? 0 : block.ink(0, 0).getMaxY();
    }

    private List<SceneLayer> picture(Side side, boolean first, double y, double size, double at) {
        ArtObjects art = new ArtObjects(setting);
        Entrance entrance = Entrance.picture(at + 0.05, setting.look());
        if (setting.stage().tall()) {
            if (size < 100) return List.of();
            double x = x(first) + (width(first) - size) / 2 - (first && !second() ? 20 : 0);
            return art.support(side.picture(), x, y, size, entrance, IdleMotion.picture(first ? 0 : 0.4));
        }
        double wide = second() ? 370 : 410;
        double x = second() ? first ? 480 : 1076 : first ? 76 : 1420;
        return art.support(side.picture(), x, 210, wide, entrance, IdleMotion.picture(first ? 0 : 0.4));
    }

    private SceneLayer bar(double x, double y, double width, double share, Tone tone) {
        Shape track = new ArtObjects(setting).rounded(x, y, width, 30, 15);
        Shape body = new ArtObjects(setting).rounded(x, y, Math.max(30, width * share), 30, 15);
        Stamp dim = filled(track, Colours.alpha(tone.ink(), 0.18));
        Stamp lit = filled(body, tone.accent());
        return (canvas, now) -> {
            now.put(canvas, dim, Depth.TEXT, 0, 0, Math.clamp(now.t() / 0.3, 0.2, 1));
            double part = Easing.OUT_CUBIC.at(now.t(), 0.76, 0.7);
            if (part <= 0) return;
            double breath = 1 - 0.012 * (1 + Math.sin(now.t() * 2.2)) * part;
            canvas.uncover(0, (int) Math.round(lit.x() + lit.width() * part * breath + now.dx()));
            now.put(canvas, lit, Depth.TEXT);
            canvas.uncoverAll();
        };
    }

    private static Stamp filled(Shape shape, Color colour) {
        return Stamp.drawn(shape.getBounds2D(), g -> {
            g.setColor(colour);
            g.fill(shape);
        });
    }
}
