package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines with one accented word: it is set in the look's emphasis face and takes the accent colour when it is spoken. Words
 * appear one after the other.
 */
final class AccentedPhrase {
    private static final double STEP = 0.07;
    /** A word enters so much before it is heard that half of it is there on time, in seconds. */
    private static final double EARLY = 0.06;

    private record Piece(String text, Shape outline, boolean accent) {}

    private final TemplateContext setting;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Places the words and registers their lines on the stage.
     *
     * @param x      left edge of the block
     * @param y      cap top of its first line
     * @param accent the accented word; {@code null} for none
     */
    AccentedPhrase(TextBlock block, double x, double y, @Nullable String accent, TemplateContext setting) {
        this.setting = setting;
        String wanted = accent == null ? "" : bare(accent);
        for (TextBlock.Placed placed : block.lines()) line(placed.line(), x + placed.x(), y + placed.y(), wanted);
    }

    /** Returns the words as layers, one quickly after the other; the first one appears at second {@code first}. */
    List<SceneLayer> layers(double first) {
        return layers(steps(first));
    }

    /** Returns the words as layers, each as it is spoken; words that are not spoken follow the ones before them. */
    List<SceneLayer> asSpoken(double first) {
        return layers(times(first));
    }

    private List<SceneLayer> layers(List<Double> times) {
        StageText type = new StageText(setting);
        List<SceneLayer> layers = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double at = times.get(i);
            Entrance entrance = Entrance.text(at);
            layers.add(type.loose(piece.outline(), setting.palette().ink(), entrance, IdleMotion.text(0.3)));
            if (piece.accent()) {
                double spoken =
                        setting.spoken(piece.text()).map(word -> word.start()).orElse(at + 0.4);
                var lit = type.ink(piece.outline(), setting.palette().ground().accent(), false);
                layers.add(new MovingStamp(
                        lit, Depth.TEXT, Entrance.fade(Math.max(at + 0.46, spoken)), IdleMotion.text(0.3)));
            }
        }
        return layers;
    }

    /** Returns the second at which the last word begins to appear if each does as it is spoken. */
    double last(double first) {
        return pieces.isEmpty() ? first : times(first).getLast();
    }

    private List<Double> steps(double first) {
        return IntStream.range(0, pieces.size()).mapToObj(i -> first + STEP * i).toList();
    }

    /** Returns when each word appears: as it is spoken; words that are not spoken come one after the other. */
    private List<Double> times(double first) {
        List<Double> times = new ArrayList<>();
        int next = 0;
        double at = first;
        for (Piece piece : pieces) {
            int said = next;
            String wanted = bare(piece.text());
            while (said < setting.words().size()
                    && !bare(setting.words().get(said).text()).equals(wanted)) said++;
            boolean spoken = !setting.opening()
                    && !wanted.isEmpty()
                    && said < setting.words().size();
            if (spoken) {
                at = Math.max(at, setting.words().get(said).start() - EARLY);
                next = said + 1;
            }
            times.add(at);
            at += STEP;
        }
        return times;
    }

    private void line(TextLine line, double x, double y, String wanted) {
        double shift = 0;
        Rectangle2D ink = new Rectangle2D.Double();
        for (TextLine.Word word : line.words()) {
            boolean accent = !wanted.isEmpty() && bare(word.text()).equals(wanted);
            Shape outline = AffineTransform.getTranslateInstance(x + shift, y).createTransformedShape(word.outline());
            if (accent) {
                TextStyle letters = new StageText(setting).emphasis(line.size());
                TextLine slanted = letters.line(word.text());
                outline = slanted.at(x + shift + word.ink().getX(), y + line.capHeight() - slanted.capHeight());
                shift += slanted.width() - word.ink().getWidth();
            }
            pieces.add(new Piece(word.text(), outline, accent));
            if (ink.isEmpty()) ink.setRect(outline.getBounds2D());
            else Rectangle2D.union(ink, outline.getBounds2D(), ink);
        }
        if (!ink.isEmpty()) setting.stage().claim(line.text(), ink);
    }

    private static String bare(String word) {
        return LinearRegex.replaceAll(CharacterClasses.lower(word), "[^\\p{L}\\p{N}]", "");
    }
}
