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
import io.reelwright.text.WhiteSpace;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets the text of a scene in the typefaces of its look and registers every box on the stage. */
final class StageText {
    /** Length above which a text is shortened at once, in characters, because it fits in no scene. */
    private static final int LONGEST = 400;

    private final TemplateContext setting;
    private final boolean lifted;

    /** Creates text for the look's ground; on dark looks it has a shadow. */
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

    /** Returns the style for figures; tracking is at least −0.02, because digits would touch. */
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

    /** Converts to capitals when the look sets its headlines in capitals. */
    String caps(String text) {
        return setting.look().type().caps() ? text.toUpperCase(Locale.ENGLISH) : text;
    }

    /** Places a line with its cap top at (x, y) and registers it. */
    MovingStamp line(TextLine line, double x, double y, Color colour, Entrance entrance) {
        claim(line, x, y);
        return loose(line.at(x, y), colour, entrance, IdleMotion.text(phase(y)));
    }

    /** Places a line centred on {@code centre} and registers it. */
    MovingStamp centred(TextLine line, double centre, double y, Color colour, Entrance entrance) {
        return line(line, centre - line.width() / 2, y, colour, entrance);
    }

    /** Places the lines of a block, each entering 90 ms after the one above. */
    List<SceneLayer> block(TextBlock block, double x, double y, Color colour, Entrance first) {
        List<SceneLayer> layers = new ArrayList<>();
        for (TextBlock.Placed placed : block.lines()) {
            Entrance entrance = later(first, 0.09 * layers.size());
            layers.add(line(placed.line(), x + placed.x(), y + placed.y(), colour, entrance));
        }
        return layers;
    }

    /** Sets a text in a box as large as {@code size} allows; refuses or cuts a text that does not fit at the minimum size. */
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
        while (!fits(block, width, height, lines) && setting.cuts() && kept.indexOf(' ') > 0) {
            kept = shorter(kept);
            block = lettering.fill(kept + "…", width, height, most, least, lines, leading, align);
        }
        if (!fits(block, width, height, lines))
            throw new LayoutRefused("\"" + text + "\" needs more than " + Math.round(width) + "x" + Math.round(height)
                    + " px in " + lines + " lines");
        return block;
    }

    private static boolean fits(TextBlock block, double width, double height, int lines) {
        return block.lines().stream().noneMatch(placed -> placed.line().width() > width + 1)
                && block.lines().size() <= lines
                && block.height() <= height + 1;
    }

    private static String bounded(String text) {
        return WhiteSpace.single(
                        text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)))
                .strip();
    }

    /** Drops the last word. */
    private static String shorter(String text) {
        return text.substring(0, text.lastIndexOf(' ')).strip();
    }

    /** Sets a title on one line when that keeps it nearly as large, else on several. */
    TextBlock title(String text, double size, double width, double height, int lines, TextBlock.Align align) {
        TextLine alone = display(size).line(text);
        double single = Math.min(size, size * width / Math.max(1, alone.width()));
        if (single
                >= Math.max(size * 0.8, Math.min(size, setting.stage().bands().minimum())))
            return display(single).wrap(text, width + 1, 1.1, align);
        return fill(display(size), text, width, height, lines, 1.12, align);
    }

    /** Sets a single line in at most {@code width} pixels, scaled down as far as it stays readable; else refuses or cuts it. */
    TextLine within(TextStyle lettering, String text, double width) {
        TextLine line = lettering.line(text);
        if (line.width() <= width) return line;
        TextLine smaller = line.scaled(width / line.width());
        String kept = bounded(text);
        while (isTiny(smaller) && setting.cuts() && kept.indexOf(' ') > 0) {
            kept = shorter(kept);
            TextLine cut = lettering.line(kept + "…");
            smaller = cut.width() <= width ? cut : cut.scaled(width / cut.width());
        }
        if (isTiny(smaller)) throw new LayoutRefused("\"" + text + "\" is too long for " + Math.round(width) + " px");
        return smaller;
    }

    /** Sets a single line as large as width and cap height allow; a text that would be unreadably small may be cut. */
    TextLine largest(TextStyle lettering, String text, double width, double maxCapHeight) {
        TextLine line = lettering.fit(text, width, maxCapHeight);
        String kept = bounded(text);
        while (isTiny(line) && setting.cuts() && kept.indexOf(' ') > 0) {
            kept = shorter(kept);
            line = lettering.fit(kept + "…", width, maxCapHeight);
        }
        return line;
    }

    private boolean isTiny(TextLine line) {
        return line.size() < setting.stage().bands().minimum() - 0.01;
    }

    /** Sets a kicker; returns {@code null} when there is none or it is too long, because a scene works without it. */
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
            throw new LayoutRefused("\"" + line.text() + "\" is too small at " + Math.round(line.size()) + " px");
        Rectangle2D ink = line.ink();
        setting.stage()
                .claim(
                        line.text(),
                        new Rectangle2D.Double(ink.getX() + x, ink.getY() + y, ink.getWidth(), ink.getHeight()));
    }

    /** Returns a layer of outlines that are already registered or are not text. */
    MovingStamp loose(Shape outline, Color colour, Entrance entrance, IdleMotion idle) {
        return new MovingStamp(ink(outline, colour, true), Depth.TEXT, entrance, idle);
    }

    /** Draws outlines as a stamp; on dark looks with a soft shadow. */
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
