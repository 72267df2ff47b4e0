package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.function.DoubleBinaryOperator;

/** Line and dot textures painted once on the ground. All extend beyond the frame by the ground's margin. */
final class Texture {
    private static final int BEYOND = 90;

    private Texture() {}

    /** Draws short wavy paper fibres, half of them lighter and half of them darker than the ground. */
    static void fibres(Graphics2D g, BackdropSetting stage, int count, Color dark, Color light, double strength) {
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < count; i++) {
            double x = stage.between(-BEYOND, stage.width() + BEYOND);
            double y = stage.between(-BEYOND, stage.height() + BEYOND);
            double angle = stage.between(0, 2 * Math.PI);
            double length = stage.between(8, 34);
            Path2D fibre = new Path2D.Double();
            fibre.moveTo(x, y);
            for (double gone = 0; gone < length; gone += 6) {
                angle += stage.between(-0.5, 0.5);
                x += 6 * Math.cos(angle);
                y += 6 * Math.sin(angle);
                fibre.lineTo(x, y);
            }
            g.setPaint(Colours.alpha(i % 2 == 0 ? dark : light, strength * stage.between(0.3, 1)));
            g.draw(fibre);
        }
    }

    /** Draws a square grid; every fifth line is stronger. */
    static void grid(Graphics2D g, BackdropSetting stage, double pitch, Color colour, double strength) {
        double cx = stage.width() / 2.0;
        double cy = stage.height() / 2.0;
        for (int i = -60; i <= 60; i++) {
            double x = cx + (i + 0.5) * pitch;
            double y = cy + (i + 0.5) * pitch;
            boolean fifth = Math.floorMod(i, 5) == 0;
            g.setStroke(new BasicStroke(fifth ? 2.2f : 1.6f));
            g.setPaint(Colours.alpha(colour, fifth ? strength * 1.9 : strength));
            if (x > -BEYOND && x < stage.width() + BEYOND)
                g.draw(new Line2D.Double(x, -BEYOND, x, stage.height() + BEYOND));
            if (y > -BEYOND && y < stage.height() + BEYOND)
                g.draw(new Line2D.Double(-BEYOND, y, stage.width() + BEYOND, y));
        }
    }

    /**
     * Draws a halftone: dots on a staggered grid, sized by {@code amount}.
     *
     * @param amount dot size as a function of (x, y): 1 for a full dot, 0 or less for none
     */
    static void halftone(Graphics2D g, BackdropSetting stage, double pitch, Color colour, DoubleBinaryOperator amount) {
        Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int row = 0;
        for (double y = -BEYOND; y < stage.height() + BEYOND; y += pitch / 2) {
            for (double x = -BEYOND + (row % 2) * pitch / 2; x < stage.width() + BEYOND; x += pitch) {
                double r = pitch * 0.36 * Math.min(1, amount.applyAsDouble(x, y));
                if (r >= 1) dots.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
            }
            row++;
        }
        g.setPaint(colour);
        g.fill(dots);
    }

    /** Draws contour lines of a hill around a point, as on a map. */
    static void contours(
            Graphics2D g,
            BackdropSetting stage,
            double x,
            double y,
            double step,
            int rings,
            Color colour,
            double strength) {
        double p = stage.between(0, 6);
        double q = stage.between(0, 6);
        double s = stage.between(0, 6);
        for (int ring = 1; ring <= rings; ring++) {
            double base = ring * step;
            Path2D line = new Path2D.Double();
            for (int i = 0; i <= 180; i++) {
                double a = i * Math.PI / 90;
                double wave = Math.sin(2 * a + p) + 0.6 * Math.sin(3 * a + q) + 0.4 * Math.sin(5 * a + s);
                double r = base * (1 + 0.12 * wave) + 6 * Math.sin(7 * a + ring * 0.4);
                if (i == 0) line.moveTo(x + r * Math.cos(a), y + r * Math.sin(a));
                else line.lineTo(x + r * Math.cos(a), y + r * Math.sin(a));
            }
            line.closePath();
            boolean fourth = ring % 4 == 0;
            g.setStroke(new BasicStroke(fourth ? 4 : 2.5f));
            g.setPaint(Colours.alpha(colour, fourth ? strength * 1.3 : strength));
            g.draw(line);
        }
    }

    /** Draws honeycomb cells, one in four filled; {@code presence} is their strength at (x, y), 0 for none. */
    static void honeycombs(
            Graphics2D g,
            BackdropSetting stage,
            double radius,
            Color line,
            double strength,
            DoubleBinaryOperator presence) {
        comb(stage, radius, (x, y) -> {
            double there = presence.applyAsDouble(x, y);
            if (there <= 0.02) return;
            Path2D cell = hexagon(x, y, radius - 5);
            if (stage.random().nextInt(4) == 0) {
                g.setPaint(Colours.alpha(line, 0.16 * there));
                g.fill(cell);
            }
            g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(Colours.alpha(line, strength * there));
            g.draw(cell);
        });
    }

    /** Visitor for the centre of each cell. */
    @FunctionalInterface
    interface Cell {
        void at(double x, double y);
    }

    /** Visits the centres of hexagonal cells that cover the ground, in columns from the left, each from the top. */
    static void comb(BackdropSetting stage, double radius, Cell visitor) {
        double stepX = radius * 1.5;
        double stepY = radius * Math.sqrt(3);
        int column = 0;
        for (double x = -BEYOND; x < stage.width() + BEYOND + radius; x += stepX, column++)
            for (double y = -BEYOND + (column % 2) * stepY / 2; y < stage.height() + BEYOND + radius; y += stepY)
                visitor.at(x, y);
    }

    static Path2D hexagon(double x, double y, double radius) {
        Path2D cell = new Path2D.Double();
        for (int i = 0; i < 6; i++) {
            double a = i * Math.PI / 3;
            if (i == 0) cell.moveTo(x + radius * Math.cos(a), y + radius * Math.sin(a));
            else cell.lineTo(x + radius * Math.cos(a), y + radius * Math.sin(a));
        }
        cell.closePath();
        return cell;
    }
}
