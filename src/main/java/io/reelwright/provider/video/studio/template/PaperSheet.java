package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The sheet of a piece of writing: a bound book or a page with grey lines for its words.
 *
 * @param ground colour of page or cover
 * @param ink    colour of the words on it
 * @param stamp  colour of the figure on it
 */
record PaperSheet(Form form, Color ground, Color ink, Color stamp, TemplateContext setting) {
    static final IdleMotion IDLE = new IdleMotion(3, 6, 0.004, 4.3, 0.15);

    private static final Color PAPER = new Color(0xF7EFDE);
    private static final double INSET = 56;

    static PaperSheet of(Form form, TemplateContext setting) {
        Color ground = form == Form.BOOK ? setting.palette().accent() : PAPER;
        Color ink = form == Form.BOOK ? setting.palette().onAccent() : new Color(0x221B14);
        Color stamp = form == Form.BOOK ? ink : Inks.on(PAPER, setting.palette().accent());
        return new PaperSheet(form, ground, ink, stamp, setting);
    }

    /** Returns a copy whose words have the colour of the figure. */
    PaperSheet stamped() {
        return new PaperSheet(form, ground, stamp, stamp, setting);
    }

    /**
     * Returns the sheet and a loose one behind it.
     *
     * @param below y below the title, where the lines begin
     * @param gap   y of a figure, beside which no lines are drawn; 0 for none
     * @param high  height of that figure
     */
    List<SceneLayer> layers(Rectangle2D box, double below, double gap, double high) {
        Entrance slide = new Entrance(0.02, 0.5, setting.look().entrance(), 0, 160, 0.94, false);
        Stamp page = Stamp.drawn(SoftShadow.grown(box, 70), g -> {
            Shape sheet = sheet(box);
            SoftShadow.under(g, sheet, 20, 54, setting.palette().shade(), 0.42);
            g.setPaint(new GradientPaint(
                    (float) box.getX(),
                    (float) box.getY(),
                    ground,
                    (float) box.getMaxX(),
                    (float) box.getMaxY(),
                    form == Form.BOOK
                            ? Colours.mix(ground, Color.BLACK, 0.16)
                            : Colours.mix(ground, Color.BLACK, 0.05)));
            g.fill(sheet);
            if (form == Form.BOOK) cover(g, box);
            else lines(g, box, below, gap, high);
        });
        return List.of(
                new MovingStamp(behind(box), Depth.KEY, slide, new IdleMotion(7, 8, 0.004, 3.7, 0.6)),
                new MovingStamp(page, Depth.TEXT, slide, IDLE, box.getCenterX(), box.getCenterY(), -1));
    }

    private Shape sheet(Rectangle2D box) {
        double radius = form == Form.BOOK ? 16 : 6;
        return new ArtObjects(setting).rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius);
    }

    /** Returns the pages of the book, or another sheet that lies askew under the first one. */
    private Stamp behind(Rectangle2D box) {
        double by = form == Form.BOOK ? 14 : 0;
        Rectangle2D moved = new Rectangle2D.Double(box.getX() + by, box.getY() + by, box.getWidth(), box.getHeight());
        Shape shape = form == Form.BOOK
                ? sheet(moved)
                : ArtObjects.turned(sheet(moved), 3, box.getCenterX(), box.getCenterY());
        Color colour = Colours.mix(PAPER, Color.BLACK, form == Form.BOOK ? 0.08 : 0.14);
        return Stamp.drawn(SoftShadow.grown(shape.getBounds2D(), 50), g -> {
            SoftShadow.under(g, shape, 14, 40, setting.palette().shade(), 0.34);
            g.setColor(colour);
            g.fill(shape);
        });
    }

    private void cover(Graphics2D g, Rectangle2D box) {
        g.setColor(new Color(0, 0, 0, 52));
        g.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() * 0.055, box.getHeight()));
        g.setColor(Colours.alpha(ink, 0.75));
        g.setStroke(new BasicStroke(5));
        g.draw(new Rectangle2D.Double(box.getX() + 36, box.getY() + 20, box.getWidth() - 56, box.getHeight() - 40));
        g.setStroke(new BasicStroke(2));
        g.draw(new Rectangle2D.Double(box.getX() + 46, box.getY() + 30, box.getWidth() - 76, box.getHeight() - 60));
    }

    private void lines(Graphics2D g, Rectangle2D box, double below, double gap, double high) {
        g.setColor(Colours.alpha(ink, 0.8));
        double left = box.getX() + INSET;
        double width = box.getWidth() - 2 * INSET;
        double top = below - 14;
        g.fill(new Rectangle2D.Double(left, top, width, form == Form.NEWSPAPER ? 8 : 4));
        if (form == Form.NEWSPAPER) g.fill(new Rectangle2D.Double(left, top + 14, width, 3));
        g.setColor(Colours.alpha(ink, 0.2));
        int columns = form == Form.NEWSPAPER ? 2 : 1;
        double column = (width - (columns - 1) * 36) / columns;
        double foot = box.getMaxY() - 44;
        int row = 0;
        for (double y = top + 44; y + 12 < foot; y += 34, row++) {
            if (gap > 0 && y + 12 > gap - 24 && y < gap + high + 24) continue;
            for (int i = 0; i < columns; i++) {
                double share = row % 4 == 3 ? 0.62 : 1;
                g.fill(new Rectangle2D.Double(left + i * (column + 36), y, column * share, 12));
            }
        }
        if (form == Form.LAW) seal(g, box);
    }

    private void seal(Graphics2D g, Rectangle2D box) {
        double x = box.getMaxX() - 92;
        double y = box.getMaxY() - 84;
        ArtObjects art = new ArtObjects(setting);
        Color wax = setting.palette().accent();
        g.setColor(ArtObjects.deep(wax));
        g.fill(art.circle(x, y, 58));
        g.setColor(wax);
        g.fill(art.circle(x - 3, y - 4, 52));
        g.setColor(new Color(255, 255, 255, 90));
        g.setStroke(new BasicStroke(4));
        g.draw(art.circle(x - 3, y - 4, 36));
    }
}
