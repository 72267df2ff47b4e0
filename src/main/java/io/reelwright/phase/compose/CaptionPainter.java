package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Easing;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws the caption strip for one look and one shape. Confined to one thread. */
final class CaptionPainter {
    /** Duration, in frames, of the highlight's move from word to word. */
    static final int SLIDE = 3;

    /** Duration of a page's entrance, in frames. */
    static final int ENTRANCE = 3;

    private final Look look;
    private final Palette.Caption colours;
    private final CaptionBand band;
    private final CaptionLayout layout;
    private final BufferedImage strip;
    private int page = -1;
    private List<CaptionLayout.Placed> words = List.of();
    private List<Sprite> plain = List.of();
    private List<Sprite> lit = List.of();
    /** The parts that are equal in all poses of the page: the shadow, and the plain words unless the style replaces one of them. */
    private Sprite still = Sprite.EMPTY;

    CaptionPainter(Look look, Aspect aspect) {
        this(look, CaptionBand.of(aspect));
    }

    CaptionPainter(Look look, CaptionBand band) {
        this.look = look;
        this.colours = look.palette().caption();
        this.band = band;
        this.layout = new CaptionLayout(band, look.type().caption());
        this.strip = new BufferedImage(band.width(), band.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** Returns the strip in a pose. The next call overwrites the same image. */
    BufferedImage draw(CaptionState pose, List<CaptionPage> pages) {
        Arrays.fill(((DataBufferInt) strip.getRaster().getDataBuffer()).getData(), 0);
        Graphics2D g = strip.createGraphics();
        if (pose.page() >= 0) {
            prepare(pose.page(), pages.get(pose.page()));
            Sprite.smooth(g);
            double arrived = Easing.OUT_CUBIC.at((pose.in() + 1.0) / (ENTRANCE + 1));
            g.setComposite(AlphaComposite.SrcOver.derive((float) Math.min(1, 0.25 + 0.75 * arrived)));
            g.translate(-band.x(), -band.y() + Math.round(12 * (1 - arrived)));
            page(g, pose);
        }
        g.dispose();
        return strip;
    }

    private void page(Graphics2D g, CaptionState pose) {
        still.draw(g, 0, 0);
        CaptionLayout.Placed spoken = words.get(pose.lit());
        boolean pill = look.captions() == Look.CaptionStyle.PILL;
        if (look.captions() == Look.CaptionStyle.COLOUR_WORD)
            for (int i = 0; i < plain.size(); i++)
                if (i != pose.lit()) plain.get(i).draw(g, 0, 0);
        // A word of which nothing is drawn has no mark either.
        if (spoken.pieces().isEmpty()) return;
        if (pill) pill(g, pose);
        if (look.captions() == Look.CaptionStyle.UNDERLINE) underline(g, spoken, pose);
        else if (!pill) grown(g, spoken, pose);
    }

    /**
     * Draws the plate behind the spoken word, or a plate behind each of its parts. It slides along the line and pops up on a new line.
     * Everything on the plate has the highlight's text colour, also during the slide.
     */
    private void pill(Graphics2D g, CaptionState pose) {
        List<CaptionLayout.Piece> pieces = words.get(pose.lit()).pieces();
        Optional<CaptionLayout.Piece> left = left(pose.lit());
        double way = Easing.OUT_CUBIC.at((pose.since() + 1.0) / (SLIDE + 1));
        if (pose.since() >= SLIDE || (left.isEmpty() && pose.lit() == 0)) way = 1;
        for (CaptionLayout.Piece piece : pieces) {
            Rectangle2D to = plate(piece, pose.lit());
            boolean first = piece == pieces.getFirst();
            Rectangle2D from = first && left.isPresent() ? plate(left.get(), pose.lit() - 1) : around(to, 0.9);
            plate(g, pose, from, to, way);
        }
    }

    /** Returns the piece from which the plate slides to a word: the one before it on the same line. */
    private Optional<CaptionLayout.Piece> left(int lit) {
        if (lit == 0 || words.get(lit - 1).pieces().isEmpty()) return Optional.empty();
        CaptionLayout.Piece before = words.get(lit - 1).pieces().getLast();
        return before.row() == words.get(lit).pieces().getFirst().row() ? Optional.of(before) : Optional.empty();
    }

    private void plate(Graphics2D g, CaptionState pose, Rectangle2D from, Rectangle2D to, double way) {
        double radius = 0.24 * words.get(pose.lit()).size();
        Shape plate = new RoundRectangle2D.Double(
                mix(from.getX(), to.getX(), way),
                mix(from.getY(), to.getY(), way),
                mix(from.getWidth(), to.getWidth(), way),
                mix(from.getHeight(), to.getHeight(), way),
                2 * radius,
                2 * radius);
        g.setColor(new Color(0, 0, 0, 46));
        g.fill(AffineTransform.getTranslateInstance(0, 6).createTransformedShape(plate));
        g.setColor(colours.highlight());
        g.fill(plate);
        Shape before = g.getClip();
        g.clip(plate);
        for (int i = Math.max(0, pose.lit() - 1); i <= pose.lit(); i++)
            lit.get(i).draw(g, 0, 0);
        g.setClip(before);
    }

    /** Draws the spoken word in the highlight colour, slightly enlarged at first, but never beyond the width of the band. */
    private void grown(Graphics2D g, CaptionLayout.Placed word, CaptionState pose) {
        double scale = switch (pose.since()) {
            case 0 -> 1.05;
            case 1 -> 1.08;
            case 2 -> 1.04;
            default -> 1;
        };
        Rectangle2D box = word.outline().getBounds2D();
        double room = band.textWidth() / 2.0 - Math.abs(box.getCenterX() - band.centreX());
        scale = Math.clamp(2 * room / box.getWidth(), 1, scale);
        AffineTransform before = g.getTransform();
        g.translate(box.getCenterX(), box.getCenterY());
        g.scale(scale, scale);
        g.translate(-box.getCenterX(), -box.getCenterY());
        lit.get(pose.lit()).draw(g, 0, 0);
        g.setTransform(before);
    }

    private void underline(Graphics2D g, CaptionLayout.Placed word, CaptionState pose) {
        double height = 0.15 * word.size();
        for (CaptionLayout.Piece piece : word.pieces()) {
            Rectangle2D box = piece.box();
            double y = box.getMaxY() + 0.17 * word.size();
            double width = Math.max(height, box.getWidth() * Math.min(1, (pose.since() + 1.0) / (SLIDE + 1)));
            g.setColor(colours.outline());
            g.fill(new RoundRectangle2D.Double(box.getX() - 4, y - 4, width + 8, height + 8, height + 8, height + 8));
            g.setColor(colours.highlight());
            g.fill(new RoundRectangle2D.Double(box.getX(), y, width, height, height, height));
        }
    }

    private void prepare(int index, CaptionPage wanted) {
        if (index == page) return;
        page = index;
        words = layout.of(wanted.words());
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (CaptionLayout.Placed word : words) all.append(word.outline(), false);
        still = all.getBounds2D().isEmpty() ? Sprite.EMPTY : Sprite.shadow(all, 8, 22, shade(), 0.35);
        plain = words.stream().map(word -> outlined(word, colours.fill())).toList();
        if (look.captions() != Look.CaptionStyle.COLOUR_WORD) for (Sprite word : plain) still = still.under(word);
        lit = words.stream()
                .map(word -> look.captions() == Look.CaptionStyle.PILL
                        ? bare(word, colours.onHighlight())
                        : outlined(word, colours.highlight()))
                .toList();
    }

    /** Returns the colour of shadows, which are dark in every look, even where the outline is light. */
    private Color shade() {
        return look.palette().shade();
    }

    private Sprite outlined(CaptionLayout.Placed word, Color fill) {
        if (word.outline().getBounds2D().isEmpty()) return Sprite.EMPTY;
        return Sprite.outline(word.outline(), band.outline(), colours.outline()).under(bare(word, fill));
    }

    private static Sprite bare(CaptionLayout.Placed word, Color fill) {
        return word.outline().getBounds2D().isEmpty() ? Sprite.EMPTY : Sprite.fill(word.outline(), fill);
    }

    private Rectangle2D plate(CaptionLayout.Piece piece, int word) {
        double side = 0.19 * words.get(word).size();
        double above = 0.15 * words.get(word).size();
        Rectangle2D box = piece.box();
        return new Rectangle2D.Double(
                box.getX() - side, box.getY() - above, box.getWidth() + 2 * side, box.getHeight() + 2 * above);
    }

    private static Rectangle2D around(Rectangle2D box, double scale) {
        return new Rectangle2D.Double(
                box.getCenterX() - box.getWidth() * scale / 2,
                box.getCenterY() - box.getHeight() * scale / 2,
                box.getWidth() * scale,
                box.getHeight() * scale);
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
