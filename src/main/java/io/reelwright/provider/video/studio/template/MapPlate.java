package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a spot on a plate beside its pin, with a second plate below it for a date or another label. */
final class MapPlate {
    private static final double PAD = 22;
    private static final double GAP = 16;
    /** Distance from the point of the pin to a plate beside it. */
    private static final double BESIDE = 54;

    private final TemplateContext setting;
    private final StageText type;
    private final List<TextLine> lines = new ArrayList<>();
    private final double width;
    private final double height;
    private final double line;

    MapPlate(TemplateContext setting, String name, @Nullable String label) {
        this.setting = setting;
        this.type = new StageText(setting, false);
        double most = setting.pick(560, 620);
        double size = setting.size(54, 50);
        add(type.within(type.body(size), name, most));
        if (label != null && !label.isBlank()) add(type.within(type.figure(size * 0.9), label, most));
        this.line = lines.stream().mapToDouble(it -> it.ink().getHeight()).max().orElse(0) + 2 * PAD;
        this.width = lines.stream().mapToDouble(TextLine::width).max().orElse(0) + 2 * PAD;
        this.height = lines.size() * line + (lines.size() - 1) * GAP * 0.5;
    }

    private void add(TextLine text) {
        if (!text.words().isEmpty()) lines.add(text);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Finds room beside a pin and registers the text there.
     *
     * @param pin   the point of the pin
     * @param area  where the plate may lie, apart from the limits of all text
     * @param taken what the plate may not cover; the plate is added
     */
    Stamp placed(Point2D pin, Rectangle2D area, List<Rectangle2D> taken) {
        Rectangle2D band = area.createIntersection(setting.stage().bands().text());
        boolean left = pin.getX() > band.getCenterX() + 20;
        double up = pin.getY() - MapPin.HEIGHT * 0.62 - height / 2;
        double east = pin.getX() + BESIDE;
        double west = pin.getX() - BESIDE - width;
        double middle = Math.clamp(
                pin.getX() - width / 2, band.getMinX() + 2, Math.max(band.getMinX() + 2, band.getMaxX() - width - 2));
        double above = pin.getY() - MapPin.HEIGHT - GAP - height;
        double below = pin.getY() + GAP;
        double[][] corners = {
            {left ? west : east, up},
            {left ? east : west, up},
            {middle, above},
            {middle, below},
            {east, above},
            {west, above},
            {east, below},
            {west, below},
            {middle, above - line},
            {middle, below + line}
        };
        for (double[] corner : corners) {
            Rectangle2D box = new Rectangle2D.Double(corner[0], corner[1], width, height);
            Rectangle2D loose = new Rectangle2D.Double(corner[0] - 8, corner[1] - 8, width + 16, height + 16);
            if (!band.contains(box) || taken.stream().anyMatch(loose::intersects)) continue;
            taken.add(loose);
            return stamp(box, corner[0] < pin.getX());
        }
        throw new LayoutRefused("\"" + lines.getFirst().text() + "\" finds no room beside its pin");
    }

    private Stamp stamp(Rectangle2D box, boolean right) {
        ArtObjects art = new ArtObjects(setting);
        var surface = setting.palette().surface();
        List<Stamp> plates = new ArrayList<>();
        List<Shape> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine text = lines.get(i);
            double wide = text.width() + 2 * PAD;
            double x = right ? box.getMaxX() - wide : box.getX();
            double y = box.getY() + i * (line + GAP * 0.5);
            double textX = x + PAD;
            double textY = y + (line - text.capHeight()) / 2;
            type.claim(text, textX, textY);
            Color ground = i == 0
                    ? MapColours.opaque(surface.ground(0))
                    : setting.palette().accent();
            plates.add(art.plate(
                    art.rounded(x, y, wide, line, Math.min(16, setting.look().radius() / 2.0)), ground));
            Path2D outline = new Path2D.Double();
            outline.append(text.at(textX, textY), false);
            words.add(outline);
        }
        Rectangle2D all =
                new Rectangle2D.Double(box.getX() - 90, box.getY() - 90, box.getWidth() + 180, box.getHeight() + 180);
        return Stamp.drawn(all, g -> {
            for (Stamp plate : plates) g.drawImage(plate.image(), plate.x(), plate.y(), null);
            for (int i = 0; i < words.size(); i++) {
                g.setColor(i == 0 ? surface.ink() : setting.palette().onAccent());
                g.fill(words.get(i));
            }
        });
    }
}
