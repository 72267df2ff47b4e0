package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/**
 * Paints a counting figure. While it counts, every digit has a cell as wide as the widest digit, so that nothing wobbles; at
 * the end it is set as a normal line, with one pulse.
 */
final class CountPainter implements SceneLayer {
    private static final IdleMotion IDLE = IdleMotion.figure();

    private final CountingFigure count;
    private final double left;
    private final double top;
    private final Stamp whole;
    private final Map<Character, Stamp> letters = new HashMap<>();
    private final Map<Character, Double> cells = new HashMap<>();
    private final double gap;
    private final double squeeze;
    private final boolean centred;
    private final double width;

    /** @param line the final figure at (left, top); already registered on the stage */
    CountPainter(
            CountingFigure count,
            TextLine line,
            TextStyle lettering,
            double left,
            double top,
            boolean centred,
            StageText type,
            java.awt.Color colour) {
        this.count = count;
        this.left = left;
        this.top = top;
        this.centred = centred;
        this.width = line.width();
        this.whole = type.ink(line.at(left, top), colour, true);
        TextStyle sized = lettering.sized(line.size());
        this.gap = line.size() * 0.055;
        double digit = 0;
        for (char c = '0'; c <= '9'; c++)
            digit = Math.max(digit, sized.line("" + c).width());
        String all = "0123456789" + line.text() + count.at(count.end());
        for (char letter : all.toCharArray()) {
            if (letters.containsKey(letter) || letter == '\u2009' || letter == ' ') continue;
            TextLine one = sized.line("" + letter);
            if (one.words().isEmpty()) continue;
            double cell = Character.isDigit(letter) ? digit : one.width();
            cells.put(letter, cell);
            letters.put(letter, type.ink(one.at((cell - one.width()) / 2, 0), colour, false));
        }
        this.squeeze = Math.min(1, line.width() / Math.max(1, width(count.at(count.end()))));
    }

    /** Returns the bounding box of the final figure. */
    Rectangle2D ink() {
        return new Rectangle2D.Double(whole.x(), whole.y(), whole.width(), whole.height());
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double alpha = Math.clamp((t - 0.06) / 0.16, 0, 1);
        if (alpha <= 0) return;
        double swell = breath(t) * (1 + 0.05 * Easing.pulse(t, count.accent(), 0.08, 0.16));
        if (count.done(t)) now.put(canvas, whole, Depth.TEXT, 0, 0, swell, whole.centreX(), whole.centreY(), alpha);
        else paintCells(canvas, now, count.at(t), alpha);
    }

    private static double breath(double t) {
        return 1 + Easing.swing(t, IDLE.swell(), IDLE.period(), IDLE.phase());
    }

    private void paintCells(Canvas canvas, FrameMoment now, String text, double alpha) {
        double pen = left + (centred ? (width - width(text) * squeeze) / 2 : 0);
        for (char letter : text.toCharArray()) {
            Stamp stamp = letters.get(letter);
            if (stamp == null) {
                pen += gap * 3 * squeeze;
                continue;
            }
            Stamp placed = stamp.at((int) Math.round(pen) + stamp.x(), (int) Math.round(top) + stamp.y());
            now.put(canvas, placed, Depth.TEXT, 0, 0, squeeze, pen, top, alpha);
            pen += advance(letter) * squeeze;
        }
    }

    private double width(String text) {
        double sum = 0;
        for (char letter : text.toCharArray()) sum += cells.containsKey(letter) ? advance(letter) : gap * 3;
        return sum - gap;
    }

    private double advance(char letter) {
        return cells.getOrDefault(letter, 0.0) + gap;
    }
}
