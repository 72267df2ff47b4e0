package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
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

/** Sets the text of a scene in the faces of its look, and registers every box on the stage. */
final class StageText {
    /** What is beyond so many characters finds no room in any scene. */
    private static final int LONGEST = 400;

    private final TemplateContext setting;
    private final boolean lifted;

    /** Text on the look's ground: on a dark one, shadows lift it off the picture. */
    StageText(TemplateContext setting) {
        this(setting, setting.look().dark());
    }

    StageText(TemplateContext setting, boolean lifted) {
        this.setting = setting;
        this.lifted = lifted;
    }

    TextStyle display(double size) {
        return new TextStyle(
                setting.look().type().display(), size, setting.look().type().tracking());
    }

    TextStyle emphasis(double size) {
        return new TextStyle(
                setting.look().type().emphasis(), size, setting.look().type().tracking());
    }

    /** Figures are never tighter than −0.02: digits would touch. */
    TextStyle figure(double size) {
        return new TextStyle(
                setting.look().type().figure(),
                size,
                Math.max(-0.02, setting.look().type().tracking()));
    }

    TextStyle body(double size) {
        return TextStyle.of(setting.look().type().body(), size);
    }

    TextStyle kicker(double size) {
        return new TextStyle(setting.look().type().kicker(), size, 0.01);
    }

    /** In capitals where the look sets its headlines so. */
    String caps(String text) {
        return setting.look().type().caps() ? text.toUpperCase(Locale.ENGLISH) : text;
    }

    /** A line that stands with its cap top at (x, y). */
    MovingStamp line(TextLine line, double x, double y, Color colour, Entrance entrance) {
        claim(line, x, y);
        return loose(line.at(x, y), colour, entrance, IdleMotion.text(phase(y)));
    }

    /** A line that stands centred on {@code centre}. */
    MovingStamp centred(TextLine line, double centre, double y, Color colour, Entrance entrance) {
        return line(line, centre - line.width() / 2, y, colour, entrance);
    }

    /** Lines under each other, each entering 90 ms after the one above. */
    List<SceneLayer> block(TextBlock block, double x, double y, Color colour, Entrance first) {
        List<SceneLayer> layers = new ArrayList<>();
        for (TextBlock.Placed placed : block.lines()) {
            Entrance entrance = later(first, 0.09 * layers.size());
            layers.add(line(placed.line(), x + placed.x(), y + placed.y(), colour, entrance));
        }
        return layers;
    }

    /** A text that has to fit: as large as {@code size} allows, in a box; refuses what is too long even at the minimum. */
    TextBlock fill(
            TextStyle lettering,
            String text,
            double width,
            double height,
            int lines,
            double leading,
            TextBlock.Align align) {
        double least = setting.stage().bands().minimum();
        double most = Math.max(least, lettering.size());
        TextBlock block = lettering.fill(text, width, height, most, least, lines, leading, align);
        String kept = bounded(text);
        while (!fits(block, width, height, lines) && setting.cuts() && kept.length() > 1) {
            kept = shorter(kept);
            block = lettering.fill(kept + "…", width, height, most, least, lines, leading, align);
        }
        if (!fits(block, width, height, lines))
            throw new LayoutRefused("\"" + text + "\" needs more than " + Math.round(width) + "x" + Math.round(height)
                    + " in " + lines + " lines");
        return block;
    }

    private static boolean fits(TextBlock block, double width, double height, int lines) {
        return block.lines().stream().noneMatch(placed -> placed.line().width() > width + 1)
                && block.lines().size() <= lines
                && block.height() <= height + 1;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    /** Without its last word, or without its last letter when there is only one word. */
    private static String shorter(String text) {
        int space = text.lastIndexOf(' ');
        return space > 0
                ? text.substring(0, space).strip()
                : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    /** A title: on one line where it can be nearly as large so, else on several. */
    TextBlock title(String text, double size, double width, double height, int lines, TextBlock.Align align) {
        TextLine alone = display(size).line(text);
        double single = Math.min(size, size * width / Math.max(1, alone.width()));
        if (single
                >= Math.max(size * 0.8, Math.min(size, setting.stage().bands().minimum())))
            return display(single).wrap(text, width + 1, 1.1, align);
        return fill(display(size), text, width, height, lines, 1.12, align);
    }

    /** A line on one row in at most {@code width}; smaller than {@code size} only as far as it can be read. */
    TextLine within(TextStyle lettering, String text, double width) {
        TextLine line = lettering.line(text);
        if (line.width() <= width) return line;
        TextLine smaller = line.scaled(width / line.width());
        String kept = bounded(text);
        while (isTiny(smaller) && setting.cuts() && kept.length() > 1) {
            kept = shorter(kept);
            TextLine cut = lettering.line(kept + "…");
            smaller = cut.width() <= width ? cut : cut.scaled(width / cut.width());
        }
        if (isTiny(smaller)) throw new LayoutRefused("\"" + text + "\" is too long for " + Math.round(width) + " px");
        return smaller;
    }

    /** A line on one row as large as a width and a height of capitals let it be; a text that would be too small to read loses its end. */
    TextLine largest(TextStyle lettering, String text, double width, double maxCapHeight) {
        TextLine line = lettering.fit(text, width, maxCapHeight);
        String kept = bounded(text);
        while (isTiny(line) && setting.cuts() && kept.length() > 1) {
            kept = shorter(kept);
            line = lettering.fit(kept + "…", width, maxCapHeight);
        }
        return line;
    }

    private boolean isTiny(TextLine line) {
        return line.size() < setting.stage().bands().minimum() - 0.01;
    }

    /** A small line above; none where it is too long to be read, since a scene stands without it. */
    @Nullable
    TextLine above(@Nullable String text, double size, double width) {
        if (text == null || text.isBlank()) return null;
        try {
            return within(kicker(size), text, width);
        } catch (LayoutRefused tooLong) {
            return null;
        }
    }

    void claim(TextLine line, double x, double y) {
        if (line.words().isEmpty()) return;
        if (line.size() < setting.stage().bands().minimum() - 0.01)
            throw new LayoutRefused("\"" + line.text() + "\" would be " + Math.round(line.size()) + " px small");
        Rectangle2D ink = line.ink();
        setting.stage()
                .claim(
                        line.text(),
                        new Rectangle2D.Double(ink.getX() + x, ink.getY() + y, ink.getWidth(), ink.getHeight()));
    }

    /** Outlines that are already registered, or that are no text. */
    MovingStamp loose(Shape outline, Color colour, Entrance entrance, IdleMotion idle) {
        return new MovingStamp(ink(outline, colour, true), Depth.TEXT, entrance, idle);
    }

    /** A stamp of letters; on dark looks a soft shadow lifts them off the picture. */
    Stamp ink(Shape outline, Color colour, boolean onPicture) {
        boolean shadow = onPicture && lifted;
        Rectangle2D bounds = outline.getBounds2D();
        return Stamp.drawn(shadow ? SoftShadow.grown(bounds, 22) : bounds, g -> {
            if (shadow) SoftShadow.under(g, outline, 3, 18, setting.palette().shade(), 0.5);
            g.setColor(colour);
            g.fill(outline);
        });
    }

    static Entrance later(Entrance entrance, double seconds) {
        return new Entrance(
                entrance.at() + seconds,
                entrance.seconds(),
                entrance.ease(),
                entrance.fromX(),
                entrance.fromY(),
                entrance.scale(),
                entrance.wipe());
    }

    private static double phase(double y) {
        return (y % 977) / 977;
    }
}
