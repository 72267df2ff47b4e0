package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Said;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.look.Easing;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The spoken words set like a poster: each enters on its time, words that only connect are small, the others as large as the column allows,
 * the one that carries the point on a plate or in the accent colour. A picture, if there is one, stands below them in a tall frame and
 * beside them in a wide one.
 */
final class SpokenTemplate implements Template<Spoken> {
    /** Words enter so much before they are heard that half of their ink is there on time, in seconds. */
    private static final double EARLY = 0.06;

    private static final double GAP = 26;
    /** Space in pixels between the words of the accented line and the edge of its plate. */
    private static final double PAD = 40;

    /** A line in its final size. */
    private record Row(SpokenLines.Line line, TextLine set, double height) {}

    @Override
    public List<SceneLayer> lay(Spoken card, TemplateContext setting) {
        boolean pictured = setting.shows(card.picture());
        List<SceneLayer> layers = new ArrayList<>(picture(card, setting));
        if (card.words().isBlank()) return layers;
        HorizontalAxis axis = HorizontalAxis.of(setting, pictured, 940);
        double top = setting.pick(290, 130);
        double room = setting.pick(978, 836) - top;
        List<Row> rows = rows(card, setting, axis, room);
        double height = rows.stream().mapToDouble(Row::height).sum() + GAP * (rows.size() - 1);
        double y = top + Math.max(0, room - height) * setting.pick(pictured ? 0.5 : 0.6, 0.45);
        for (Row row : rows) {
            lay(row, y, card, axis, setting, layers);
            y += row.height() + GAP;
        }
        return layers;
    }

    private static List<Row> rows(Spoken card, TemplateContext setting, HorizontalAxis axis, double room) {
        List<SpokenLines.Line> lines = SpokenLines.of(card);
        for (double factor = 1; factor > 0.2; factor *= 0.94) {
            List<Row> rows = new ArrayList<>();
            for (SpokenLines.Line line : lines) rows.add(row(line, card, setting, axis, factor));
            double needed = rows.stream().mapToDouble(Row::height).sum() + GAP * (rows.size() - 1);
            if (needed <= room) return rows;
        }
        throw new LayoutRefused("\"" + card.words() + "\" has no room");
    }

    private static Row row(
            SpokenLines.Line line, Spoken card, TemplateContext setting, HorizontalAxis axis, double factor) {
        StageText type = new StageText(setting);
        boolean poster = setting.look().type().caps();
        double cap =
                setting.pick(poster ? 250 : 190, poster ? 220 : 186) * factor * Math.pow(0.95, setting.tightness());
        double width = axis.width() - (plated(line, setting) ? 2 * PAD : 4);
        String text = type.caps(String.join(
                " ",
                card.said().subList(line.first(), line.end()).stream()
                        .map(Said::text)
                        .toList()));
        TextLine set = type.largest(
                type.display(100), text, width, line.minor() ? Math.max(setting.pick(46, 44), cap * 0.5) : cap);
        if (!set.words().isEmpty() && set.size() < setting.stage().bands().minimum())
            throw new LayoutRefused("\"" + text + "\" is too long for a line");
        double tail = Math.max(0, set.ink().getMaxY() - set.capHeight());
        return new Row(line, set, set.capHeight() + (plated(line, setting) ? 2 * PAD * 0.8 : 0) + tail);
    }

    /** In the second arrangement the accented line is on a plate. */
    private static boolean plated(SpokenLines.Line line, TemplateContext setting) {
        return line.accented() && setting.variant() == 1;
    }

    private static void lay(
            Row row, double y, Spoken card, HorizontalAxis axis, TemplateContext setting, List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        TextLine line = row.set();
        boolean plated = plated(row.line(), setting);
        double left = axis.x(line.width() + (plated ? 2 * PAD : 0)) + (plated ? PAD : 0);
        double above = y + (plated ? PAD * 0.8 : 0);
        Color[] plate = HeadlineTemplate.plateColours(setting);
        if (plated) {
            ArtObjects art = new ArtObjects(setting);
            Shape shape = art.rounded(
                    left - PAD,
                    y,
                    line.width() + 2 * PAD,
                    row.height(),
                    Math.min(setting.look().radius(), 26));
            double at = at(card.said(), row.line().first(), setting);
            layers.add(
                    new MovingStamp(art.plate(shape, plate[0]), Depth.TEXT, Entrance.wipe(at), IdleMotion.text(0.7)));
        }
        Rectangle2D ink = line.ink();
        setting.stage()
                .claim(
                        line.text(),
                        new Rectangle2D.Double(left + ink.getX(), above + ink.getY(), ink.getWidth(), ink.getHeight()));
        for (int i = 0; i < line.words().size(); i++) {
            int word = Math.min(row.line().first() + i, row.line().end() - 1);
            Color colour = plated
                    ? plate[1]
                    : row.line().accented()
                            ? setting.palette().ground().accent()
                            : setting.palette().ink();
            layers.add(new MovingStamp(
                    type.ink(line.word(i, left, above), colour, !plated),
                    Depth.TEXT,
                    entrance(at(card.said(), word, setting), row.line().minor()),
                    IdleMotion.text(0.3)));
        }
    }

    private static Entrance entrance(double at, boolean minor) {
        return minor ? Entrance.label(at) : new Entrance(at, 0.34, Easing.OUT_EXPO, 0, 30, 0.82, false);
    }

    private static double at(List<Said> said, int word, TemplateContext setting) {
        return setting.opening() ? 0 : Math.max(0, said.get(word).at() - EARLY);
    }

    private static List<SceneLayer> picture(Spoken card, TemplateContext setting) {
        ArtObjects art = new ArtObjects(setting);
        boolean second = setting.variant() == 1;
        double size = setting.pick(art.low(640), 620);
        double x = setting.pick((1080 - size) / 2 + (second ? -60 : 60), second ? 120 : 1160);
        double y = setting.pick(1130, 210);
        return art.hero(card.picture(), x, y, size, 0.06);
    }
}
