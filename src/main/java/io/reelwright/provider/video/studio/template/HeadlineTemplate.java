package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.look.Look.Backdrop;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinetic headline: lines of very different sizes, one of them on a plate, and a large picture that rises. */
final class HeadlineTemplate implements Template<Headline> {
    private static final double GAP = 30;
    /** Descender depth in pixels above which the plate is made taller. */
    private static final double TAIL = 30;
    /** Em size in pixels down to which a word stays whole. */
    private static final double LEGIBLE = 72;

    /** A line in its final size; {@code minor} lines are small and followed by a rule. */
    private record Row(TextLine line, boolean plated, boolean minor, double height) {}

    @Override
    public List<SceneLayer> lay(Headline card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        boolean pictured = setting.shows(card.picture());
        layers.addAll(picture(card, setting));
        double top = setting.pick(286, 130);
        StageText type = new StageText(setting);
        HorizontalAxis axis = HorizontalAxis.of(setting, pictured, 940);
        TextLine kicker = kicker(card, axis, setting, type);
        double head = kicker == null ? 0 : kickerHeight(kicker, setting);
        List<Row> rows = rows(parts(card, setting, axis, type), setting, axis, top + head);
        double height = rows.stream().mapToDouble(Row::height).sum() + GAP * (rows.size() - 1);
        double y = top + Math.max(0, setting.pick(978, 836) - top - head - height) * setting.pick(0.4, 0.45);
        if (kicker != null) setKicker(kicker, y, axis, setting, type, layers);
        y += head;
        int index = 0;
        for (Row row : rows) {
            double at = index == 0 ? 0 : 0.08 + 0.12 * index;
            if (row.plated()) plate(row, y, index == 0 ? 0 : at + 0.08, axis, setting, type, layers);
            else plain(row, y, at, axis, setting, type, layers);
            y += row.height() + GAP;
            index++;
        }
        return layers;
    }

    private static List<HeadlineLines.Part> parts(
            Headline card, TemplateContext setting, HorizontalAxis axis, StageText type) {
        List<HeadlineLines.Part> lines = HeadlineLines.of(card).stream()
                .map(part -> new HeadlineLines.Part(type.caps(part.text()), part.plated(), part.minor()))
                .toList();
        double least = setting.stage().bands().minimum();
        return HeadlineLines.parted(lines, type.display(LEGIBLE), least, axis.width());
    }

    private static @Nullable TextLine kicker(
            Headline card, HorizontalAxis axis, TemplateContext setting, StageText type) {
        String text = card.kicker();
        if (text == null || text.isBlank()) return null;
        String shown = chip(setting) ? text.toUpperCase(Locale.ENGLISH) : text;
        return type.above(shown, setting.size(54, 54), axis.width() - (chip(setting) ? 62 : 2));
    }

    /** Returns whether the kicker is on a plate, as in the news look. */
    private static boolean chip(TemplateContext setting) {
        return setting.look().backdrop() == Backdrop.BULLETIN;
    }

    private static double kickerHeight(TextLine line, TemplateContext setting) {
        return chip(setting) ? line.capHeight() + 38 + 32 : line.capHeight() + setting.pick(44, 52);
    }

    private static void setKicker(
            TextLine line,
            double y,
            HorizontalAxis axis,
            TemplateContext setting,
            StageText type,
            List<SceneLayer> layers) {
        if (!chip(setting)) {
            layers.add(
                    type.line(line, axis.x(line.width()), y, setting.palette().muted(), Entrance.label(0)));
            return;
        }
        double x = axis.x(line.width() + 52);
        Shape shape = new ArtObjects(setting).rounded(x, y, line.width() + 52, line.capHeight() + 38, 6);
        Stamp plate = new ArtObjects(setting).plate(shape, setting.palette().accent());
        layers.add(new MovingStamp(plate, Depth.TEXT, Entrance.wipe(0), IdleMotion.text(0.2)));
        layers.add(type.line(line, x + 26, y + 19, setting.palette().onAccent(), Entrance.label(0.06)));
    }

    private static List<Row> rows(
            List<HeadlineLines.Part> parts, TemplateContext setting, HorizontalAxis axis, double top) {
        double room = setting.pick(985, 846) - top - GAP * (parts.size() - 1);
        for (double factor = parts.size() <= 2 ? 1.4 : 1; ; factor *= 0.96) {
            List<Row> rows = new ArrayList<>();
            for (HeadlineLines.Part part : parts) rows.add(row(part, parts.size() == 1, setting, axis, factor));
            double needed = rows.stream().mapToDouble(Row::height).sum();
            if (needed <= room || factor < 0.2) return rows;
        }
    }

    private static Row row(
            HeadlineLines.Part part, boolean alone, TemplateContext setting, HorizontalAxis axis, double factor) {
        StageText type = new StageText(setting);
        boolean poster = setting.look().type().caps();
        double width = part.plated() ? axis.width() - setting.pick(74, 90) : axis.width();
        double cap = setting.pick(poster ? 267 : 190, poster ? 260 : 210);
        if (part.plated() && !alone) cap *= 0.72;
        if (part.minor()) {
            width *= 0.48;
            cap *= poster ? 0.36 : 0.5;
        }
        double most = cap * factor * Math.pow(0.95, setting.tightness());
        TextLine line = type.largest(type.display(100), part.like(), width, most);
        if (!part.like().equals(part.text()) && !line.words().isEmpty())
            line = type.display(line.size()).line(part.text());
        double tail = tail(line);
        double below = part.plated() ? pad(setting) * 2 + Math.max(0, tail - TAIL) : tail;
        return new Row(line, part.plated(), part.minor(), line.capHeight() + below);
    }

    /** Returns the padding above the capitals on a plate. */
    private static double pad(TemplateContext setting) {
        return setting.pick(46, 52);
    }

    /** Returns how far descenders reach below the baseline. */
    private static double tail(TextLine line) {
        return Math.max(0, line.ink().getMaxY() - line.capHeight());
    }

    private static void plain(
            Row row,
            double y,
            double at,
            HorizontalAxis axis,
            TemplateContext setting,
            StageText type,
            List<SceneLayer> layers) {
        TextLine line = row.line();
        double x = axis.x(line.width());
        layers.add(type.line(line, x, y, setting.palette().ink(), Entrance.text(at)));
        double from = x + line.width() + 34;
        double to = axis.left() + setting.pick(834, 940);
        if (row.minor() && !axis.centred() && to - from > 120) {
            Rectangle2D rule = new Rectangle2D.Double(from, y + line.capHeight() / 2 - 6, to - from, 12);
            Shape shape = new ArtObjects(setting).rounded(rule.getX(), rule.getY(), rule.getWidth(), 12, 6);
            Stamp stamp = Stamp.drawn(rule, g -> {
                g.setColor(setting.palette().ink());
                g.fill(shape);
            });
            layers.add(new MovingStamp(stamp, Depth.TEXT, Entrance.wipe(at + 0.13), IdleMotion.text(0.4)));
        }
    }

    private static void plate(
            Row row,
            double y,
            double at,
            HorizontalAxis axis,
            TemplateContext setting,
            StageText type,
            List<SceneLayer> layers) {
        TextLine line = row.line();
        ArtObjects art = new ArtObjects(setting);
        boolean level = setting.look().radius() < 20 || !setting.look().lively();
        double turn = level ? 0 : -1.8;
        double inner = setting.pick(44, 52);
        double width = line.width() + 2 * inner;
        double left = axis.centred() ? axis.x(width) : axis.left() - 14;
        Color[] colours = plateColours(setting);
        Shape shape = ArtObjects.turned(
                art.rounded(
                        left, y, width, row.height(), Math.min(setting.look().radius(), 26)),
                turn,
                left + width / 2,
                y + row.height() / 2);
        layers.add(new MovingStamp(art.plate(shape, colours[0]), Depth.TEXT, Entrance.wipe(at), IdleMotion.text(0.7)));
        double textX = left + inner;
        double textY = y + pad(setting);
        Shape word = ArtObjects.turned(line.at(textX, textY), turn, left + width / 2, y + row.height() / 2);
        setting.stage().claim(line.text(), word.getBounds2D());
        layers.add(new MovingStamp(
                type.ink(word, colours[1], false), Depth.TEXT, Entrance.text(at + 0.1), IdleMotion.text(0.7)));
    }

    /** Returns plate and text colours that contrast with the ground: the surface when it contrasts enough, else the accent. */
    static Color[] plateColours(TemplateContext setting) {
        var palette = setting.palette();
        boolean opposite = io.reelwright.look.Colours.contrast(
                        palette.surface().ground(0), palette.ground().ground(0.5))
                > 4.5;
        if (opposite)
            return new Color[] {palette.surface().ground(0), palette.surface().accent()};
        return new Color[] {palette.accent(), palette.onAccent()};
    }

    private static List<SceneLayer> picture(Headline card, TemplateContext setting) {
        ArtObjects art = new ArtObjects(setting);
        boolean mirrored = setting.variant() == 1;
        double size = setting.pick(art.low(700), 660);
        double x = setting.pick((mirrored ? 60 : 190) + (700 - size) / 2, mirrored ? 100 : 1170);
        double y = setting.pick(1250, 200);
        List<SceneLayer> layers = new ArrayList<>();
        if (setting.shows(card.picture())) layers.add(ground(x, y, size, setting));
        layers.addAll(art.hero(card.picture(), x, y, size, 0.4));
        return layers;
    }

    private static SceneLayer ground(double x, double y, double size, TemplateContext setting) {
        Shape shade = new java.awt.geom.Ellipse2D.Double(x + size * 0.08, y + size * 0.93, size * 0.84, size * 0.11);
        Stamp stamp = SoftShadow.of(
                shade, 36, setting.palette().shade(), setting.look().dark() ? 0.35 : 0.2);
        return new MovingStamp(stamp, Depth.KEY, Entrance.fade(0.6), IdleMotion.NONE);
    }
}
