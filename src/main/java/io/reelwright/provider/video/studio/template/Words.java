package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Lettering;
import io.reelwright.look.Line;
import io.reelwright.provider.video.studio.stage.Actor;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.Idle;
import io.reelwright.provider.video.studio.stage.Layer;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence set large, word by word, in which one word may be set in the look's emphasis and accent. */
final class Words {
    private record Piece(Line line, boolean accent) {}

    private final Setting setting;
    private final Type type;
    private final List<String> words;
    private final @Nullable String accent;

    Words(Setting setting, Type type, String text, @Nullable String accent) {
        this.setting = setting;
        this.type = type;
        this.words = List.of(text.strip().split("\\s+"));
        this.accent = accent;
    }

    /** The text in a box, as large as it can be from {@code size} down to what is legible. */
    Set within(double width, double height, double size, int lines) {
        double least = setting.stage().bands().minimum();
        for (double tried = Math.max(size, least); ; tried = Math.max(least, tried * 0.95)) {
            Set set = set(tried, width);
            if (set.rows.size() <= lines && set.height() <= height && set.width() <= width) return set;
            if (tried <= least)
                throw new LayoutRefused("\"" + String.join(" ", words) + "\" needs more than " + Math.round(width) + "x"
                        + Math.round(height));
        }
    }

    private Set set(double size, double width) {
        List<Piece> pieces = new ArrayList<>();
        for (String word : words) {
            boolean special = accent != null && bare(word).equals(bare(accent));
            Lettering lettering = special ? type.emphasis(size) : type.display(size);
            Line line = lettering.line(type.caps(word));
            if (!line.words().isEmpty()) pieces.add(new Piece(line, special));
        }
        double space = size * 0.25;
        int rows = rows(pieces, space, width).size();
        double low = width / 3;
        double high = width;
        // The narrowest measure that keeps the number of lines gives lines of like length.
        while (high - low > 8) {
            double middle = (low + high) / 2;
            List<List<Piece>> tried = rows(pieces, space, middle);
            if (tried.size() <= rows && widest(tried, space) <= middle) high = middle;
            else low = middle;
        }
        return new Set(rows(pieces, space, high), size, space);
    }

    private static double widest(List<List<Piece>> rows, double space) {
        return rows.stream().mapToDouble(row -> width(row, space)).max().orElse(0);
    }

    private static double width(List<Piece> row, double space) {
        return row.stream().mapToDouble(piece -> piece.line().width()).sum() + space * (row.size() - 1);
    }

    private static List<List<Piece>> rows(List<Piece> pieces, double space, double width) {
        List<List<Piece>> rows = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!rows.isEmpty()
                    && width(rows.getLast(), space) + space + piece.line().width() <= width)
                rows.getLast().add(piece);
            else rows.add(new ArrayList<>(List.of(piece)));
        }
        return rows;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A set text that has no place yet. */
    final class Set {
        private final List<List<Piece>> rows;
        private final double size;
        private final double space;
        private final double leading;

        private Set(List<List<Piece>> rows, double size, double space) {
            this.rows = rows;
            this.size = size;
            this.space = space;
            this.leading = size * Math.max(1.02, setting.look().type().leading());
        }

        double width() {
            return widest(rows, space);
        }

        /** From the first cap top to the lowest ink. */
        double height() {
            if (rows.isEmpty()) return 0;
            double low = rows.getLast().stream()
                    .mapToDouble(piece -> piece.line().ink().getMaxY())
                    .max()
                    .orElse(size);
            return (rows.size() - 1) * leading + low;
        }

        /**
         * Places it.
         *
         * @param centre whether {@code x} is the middle of each line, and not its left edge
         * @param first  second at which the first word enters; the next follow 80 ms apart
         */
        List<Layer> at(double x, double y, boolean centre, double first, Color ink, Color accented) {
            List<Layer> layers = new ArrayList<>();
            double at = first;
            double top = y;
            for (List<Piece> row : rows) {
                double pen = centre ? x - Words.width(row, space) / 2 : x;
                Rectangle2D box = new Rectangle2D.Double();
                for (Piece piece : row) {
                    Rectangle2D ink2 = piece.line().ink();
                    ink2.setRect(ink2.getX() + pen, ink2.getY() + top, ink2.getWidth(), ink2.getHeight());
                    if (box.isEmpty()) box.setRect(ink2);
                    else Rectangle2D.union(box, ink2, box);
                    Color colour = piece.accent() ? accented : ink;
                    layers.add(new Actor(
                            type.ink(piece.line().at(pen, top), colour, true),
                            Depth.TEXT,
                            Entrance.text(at),
                            Idle.text(top / 977 % 1)));
                    pen += piece.line().width() + space;
                    at += 0.08;
                }
                claim(row, box);
                top += leading;
            }
            return layers;
        }

        private void claim(List<Piece> row, Rectangle2D box) {
            if (size < setting.stage().bands().minimum() - 0.01)
                throw new LayoutRefused("\"" + String.join(" ", words) + "\" would be too small");
            String said = String.join(
                    " ", row.stream().map(piece -> piece.line().text()).toList());
            setting.stage().claim(said, box);
        }
    }
}
