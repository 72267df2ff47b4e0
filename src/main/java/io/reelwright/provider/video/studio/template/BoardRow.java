package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A row of a list as a board on the wall of a world: the thing stands on it, its words beside it, and light falls on the one that is told. */
final class BoardRow {
    private static final double THICK = 16;

    /** Pixels by which the board is above the lower edge of its row; the rest of it fills the gap to the next row. */
    static final double ABOVE = 4;
    /** How dark a thing is before and after it is told, 0 to 1. */
    private static final double SHADE = 0.34;

    private final TemplateContext setting;
    private final Rectangle2D box;
    private final Rectangle2D chip;
    private final Shape text;
    private final Shape digit;
    private final Color wood;

    /**
     * @param box  the room of the row
     * @param chip where its thing or number stands
     */
    BoardRow(TemplateContext setting, Rectangle2D box, Rectangle2D chip, Shape text, Shape digit, Color wood) {
        this.setting = setting;
        this.box = box;
        this.chip = chip;
        this.text = text;
        this.digit = digit;
        this.wood = wood;
    }

    /** Draws what is on the board. */
    Stamp draw(Optional<Stamp> picture, boolean lit) {
        double foot = foot(box);
        return Stamp.drawn(SoftShadow.grown(box, 46), g -> {
            if (lit) light(g, foot);
            picture.ifPresent(thing -> thing(g, thing, foot, lit));
            if (!digit.getBounds2D().isEmpty()) tag(g, lit);
            g.setColor(
                    lit
                            ? setting.palette().ground().accent()
                            : setting.palette().ink());
            g.fill(text);
        });
    }

    /** Returns the board itself, which is there from the first frame. */
    SceneLayer board() {
        Color shade = setting.palette().shade();
        double foot = foot(box);
        Shape plank = new ArtObjects(setting).rounded(box.getX(), foot, box.getWidth(), THICK, 4);
        Stamp stamp = Stamp.drawn(SoftShadow.grown(plank.getBounds2D(), 34), g -> {
            SoftShadow.under(g, plank, 9, 22, shade, 0.34);
            g.setColor(Colours.mix(wood, shade, 0.3));
            g.fill(plank);
            g.setColor(Colours.mix(wood, Color.WHITE, 0.2));
            g.fill(new Rectangle2D.Double(box.getX(), foot, box.getWidth(), 6));
        });
        return new MovingStamp(stamp, Depth.TEXT, Entrance.wipe(0), IdleMotion.NONE);
    }

    /** Returns the y of the board on which the row stands. */
    static double foot(Rectangle2D box) {
        return box.getMaxY() - ABOVE;
    }

    private void light(Graphics2D g, double foot) {
        double radius = box.getWidth() * 0.34;
        Color light = setting.look().dark()
                ? setting.palette().accent2()
                : Colours.mix(setting.palette().accent2(), Color.WHITE, 0.4);
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(chip.getCenterX(), chip.getCenterY()),
                (float) (chip.getWidth() * 0.95),
                new float[] {0, 0.5f, 1},
                new Color[] {Colours.alpha(light, 0.75), Colours.alpha(light, 0.32), Colours.alpha(light, 0)}));
        g.fill(new Rectangle2D.Double(
                chip.getCenterX() - radius, chip.getCenterY() - radius, 2 * radius, foot - chip.getCenterY() + radius));
        g.setColor(setting.palette().accent());
        g.fill(new Rectangle2D.Double(box.getX(), foot + 6, box.getWidth(), 6));
    }

    private void thing(Graphics2D g, Stamp thing, double foot, boolean lit) {
        g.setColor(Colours.alpha(setting.palette().shade(), 0.35));
        double wide = chip.getWidth() * 0.78;
        g.fill(new Ellipse2D.Double(chip.getCenterX() - wide / 2, foot - 5, wide, 11));
        g.drawImage(lit ? thing.image() : dimmed(thing), thing.x(), thing.y(), null);
    }

    private BufferedImage dimmed(Stamp thing) {
        var image = thing.image();
        var out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.setComposite(AlphaComposite.SrcAtop);
        g.setColor(Colours.alpha(setting.palette().ground().ground(0.3), SHADE));
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.dispose();
        return out;
    }

    /** Draws the number on a tag that stands on the board. */
    private void tag(Graphics2D g, boolean lit) {
        TextPlate.Tint tint =
                lit ? TextPlate.Tint.accent(setting.palette()) : TextPlate.Tint.surface(setting.palette());
        g.setColor(tint.plate());
        g.fill(new ArtObjects(setting).rounded(chip.getX(), chip.getY(), chip.getWidth(), chip.getHeight(), 8));
        g.setColor(tint.ink());
        g.fill(digit);
    }
}
