package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that builds up as it is spoken: rows on cards, and a large picture of the row being spoken. In a wide picture the
 * second arrangement has the cards on the left.
 */
final class ListTemplate implements Template<BuildList> {
    private static final double GAP = 16;

    @Override
    public List<SceneLayer> lay(BuildList card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        EntranceCues cues = setting.cues(card.items().stream().map(Item::at).toList());
        boolean mirrored = setting.variant() == 1;
        double titleX = setting.pick(80, mirrored ? 1084 : 100);
        double titleTop = setting.pick(288, 132);
        double titleSize = setting.size(card.items().size() > 4 ? 84 : 100, 112);
        double titleEnd = new TitleLines(setting)
                .lay(
                        card.title(),
                        titleX,
                        titleTop,
                        setting.pick(830, 720),
                        titleSize,
                        setting.stage().tall() ? 2 : 3,
                        layers);
        double left = setting.pick(65, mirrored ? 96 : 896);
        double width = setting.pick(853, 920);
        double top = setting.pick(titleEnd + 34, 100);
        double room = setting.pick(985, 846) - top + GAP;
        int count = card.items().size();
        double most = setting.footing().boards() == null ? setting.pick(176, 196) : setting.pick(226, 216);
        double pitch = Math.min(most, room / count);
        double first = setting.stage().tall()
                ? top + Math.max(0, room - pitch * count) * 0.3
                : top + (room - pitch * count) / 2;
        List<ListCard> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rectangle2D box = new Rectangle2D.Double(left, first + i * pitch, width, pitch - GAP);
            rows.add(new ListCard(setting, card.items().get(i), i + 1, box));
        }
        layers.addFirst(pictures(card, cues, setting, titleX, titleEnd));
        for (ListCard row : rows) row.board().ifPresent(layers::add);
        for (ListCard row : rows) layers.add(row.row(cues));
        return layers;
    }

    private static SceneLayer pictures(
            BuildList card, EntranceCues cues, TemplateContext setting, double x, double titleEnd) {
        double size = setting.pick(setting.grounded() ? 490 : 540, Math.min(470, 846 - titleEnd - 30));
        double left = setting.pick(540 - size / 2, x + (680 - size) / 2);
        double top = setting.grounded()
                ? setting.surface() - size * 0.955
                : setting.pick(1290, titleEnd + 20 + (826 - titleEnd - size) / 2);
        PictureSwap swapping = new PictureSwap(setting.look(), Depth.KEY);
        ArtObjects art = new ArtObjects(setting);
        for (int i = 0; i < cues.count(); i++) {
            double at = swapping.isEmpty() ? 0.3 : cues.at(i);
            art.stamp(card.items().get(i).picture(), left, top, size).ifPresent(stamp -> swapping.add(stamp, at));
        }
        if (swapping.isEmpty() && !setting.stage().tall()) numerals(cues, setting, x, titleEnd, swapping);
        return swapping;
    }

    /** Adds the row numbers in large figures: a wide scene shows them when no row has a picture. */
    private static void numerals(
            EntranceCues cues, TemplateContext setting, double x, double titleEnd, PictureSwap swapping) {
        StageText type = new StageText(setting);
        double room = 846 - titleEnd - 70;
        Rectangle2D widest = new Rectangle2D.Double();
        for (int i = 0; i < cues.count(); i++) {
            TextLine line = type.figure(100).fit("" + (i + 1), 600, Math.min(360, room));
            double y = titleEnd + 60 + (room - line.capHeight()) / 2;
            Stamp stamp =
                    type.ink(line.at(x + 10, y), setting.palette().ground().accent(), true);
            swapping.add(stamp, i == 0 ? 0.2 : cues.at(i));
            Rectangle2D ink = line.at(x + 10, y).getBounds2D();
            if (ink.getWidth() > widest.getWidth()) widest = ink;
        }
        setting.stage().claim("" + cues.count(), widest);
    }
}
