package io.reelwright.provider.condition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a person in flat colours: head with hair and face, shirt, trousers, hands and shoes. All lengths follow from the torso, so that the
 * figure has the same build in all frames.
 */
final class FigurePainter {
    static final Color GROUND = new Color(0xE8E6E1);
    private static final Color SKIN = new Color(0xD9A27E);
    private static final Color SKIN_SHADE = new Color(0xC38B68);
    private static final Color HAIR = new Color(0x3B2A22);
    private static final Color FEATURES = new Color(0x2B211D);
    private static final Color[] SHIRTS = {new Color(0x3F6E9E), new Color(0x8C4A4A), new Color(0x4E7D55)};
    private static final Color TROUSERS = new Color(0x2F3542);
    private static final Color TROUSERS_SHADE = new Color(0x262B36);
    private static final Color SHOES = new Color(0x1B1D22);

    // COCO keypoints.
    private static final int NOSE = 0;
    private static final int EYES = 1;
    private static final int EARS = 3;
    private static final int SHOULDERS = 5;
    private static final int ELBOWS = 7;
    private static final int WRISTS = 9;
    private static final int HIPS = 11;
    private static final int KNEES = 13;
    private static final int ANKLES = 15;

    private final Graphics2D pen;

    FigurePainter(Graphics2D pen) {
        this.pen = pen;
    }

    /**
     * Draws a person.
     *
     * @param points x and y of the 17 keypoints in pixels
     * @param torso  length of the torso in pixels
     * @param number of the person, for the colour of the shirt
     */
    void draw(double[] points, double torso, int number) {
        Color shirt = SHIRTS[number % SHIRTS.length];
        boolean facing = points[2 * SHOULDERS] >= points[2 * SHOULDERS + 2];
        // The side that is farther away is drawn first and darker: the one that the body turns from us.
        int far = facing ? 1 : 0;
        leg(points, torso, far, TROUSERS_SHADE);
        leg(points, torso, 1 - far, TROUSERS);
        if (!facing) for (int side = 0; side < 2; side++) arm(points, torso, side, shirt.darker());
        torso(points, torso, shirt);
        neck(points, torso);
        head(points, torso, facing);
        if (facing) {
            arm(points, torso, far, shade(shirt));
            arm(points, torso, 1 - far, shade(shirt));
        }
    }

    private static Color shade(Color colour) {
        return new Color(colour.getRed() * 88 / 100, colour.getGreen() * 88 / 100, colour.getBlue() * 88 / 100);
    }

    private void leg(double[] p, double torso, int side, Color colour) {
        int hip = HIPS + side;
        int knee = KNEES + side;
        int ankle = ANKLES + side;
        double across = p[2 * HIPS] >= p[2 * HIPS + 2] ? 1 : -1;
        double out = (side == 0 ? across : -across) * 0.5;
        pen.setColor(SHOES);
        double foot = 0.13 * torso;
        pen.fill(new Ellipse2D.Double(
                p[2 * ankle] + out * foot - 1.25 * foot, p[2 * ankle + 1] - 0.1 * foot, 2.5 * foot, 1.35 * foot));
        pen.setColor(colour);
        limb(p, hip, knee, 0.36 * torso, 0.26 * torso);
        limb(p, knee, ankle, 0.26 * torso, 0.18 * torso);
    }

    private void arm(double[] p, double torso, int side, Color sleeve) {
        int shoulder = SHOULDERS + side;
        int elbow = ELBOWS + side;
        int wrist = WRISTS + side;
        pen.setColor(SKIN);
        limb(p, elbow, wrist, 0.15 * torso, 0.12 * torso);
        double hand = 0.105 * torso;
        double along = Math.atan2(p[2 * wrist + 1] - p[2 * elbow + 1], p[2 * wrist] - p[2 * elbow]);
        pen.fill(oval(
                p[2 * wrist] + Math.cos(along) * hand * 0.7,
                p[2 * wrist + 1] + Math.sin(along) * hand * 0.7,
                hand * 1.25,
                hand * 0.9,
                along));
        pen.setColor(sleeve);
        limb(p, shoulder, elbow, 0.25 * torso, 0.19 * torso);
    }

    private void torso(double[] p, double torso, Color shirt) {
        Path2D body = new Path2D.Double();
        body.moveTo(p[2 * SHOULDERS], p[2 * SHOULDERS + 1]);
        body.lineTo(p[2 * SHOULDERS + 2], p[2 * SHOULDERS + 3]);
        body.lineTo(p[2 * HIPS + 2], p[2 * HIPS + 3]);
        body.lineTo(p[2 * HIPS], p[2 * HIPS + 1]);
        body.closePath();
        pen.setColor(shirt);
        pen.fill(body);
        pen.setStroke(new BasicStroke((float) (0.3 * torso), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(body);
    }

    private void neck(double[] p, double torso) {
        double x = mean(p, SHOULDERS, 0);
        double y = mean(p, SHOULDERS, 1);
        double[] head = headAt(p, torso);
        pen.setColor(SKIN_SHADE);
        capsule(x, y - 0.02 * torso, head[0], head[1] + 0.1 * torso, 0.2 * torso, 0.2 * torso);
    }

    /** Returns the middle of the head: between the ears, as the nose moves more than the head when it turns. */
    private static double[] headAt(double[] p, double torso) {
        return new double[] {
            (2 * mean(p, EARS, 0) + p[2 * NOSE]) / 3, (2 * mean(p, EARS, 1) + p[2 * NOSE + 1]) / 3 - 0.03 * torso
        };
    }

    private void head(double[] p, double torso, boolean facing) {
        double[] at = headAt(p, torso);
        double tilt = Math.atan2(p[2 * EYES + 1] - p[2 * EYES + 3], p[2 * EYES] - p[2 * EYES + 2]);
        if (!facing) tilt -= Math.PI;
        AffineTransform before = pen.getTransform();
        pen.translate(at[0], at[1]);
        pen.rotate(Math.abs(tilt) < 1.2 ? tilt : 0);
        double wide = 0.235 * torso;
        double high = 0.31 * torso;
        Shape skull = new Ellipse2D.Double(-wide, -high, 2 * wide, 2 * high);
        pen.setColor(HAIR);
        pen.fill(new Ellipse2D.Double(-1.1 * wide, -1.14 * high, 2.2 * wide, 1.9 * high));
        if (facing) {
            // Where the nose lies beside the middle of the ears, the face is turned to that side.
            double turn = Math.clamp((p[2 * NOSE] - mean(p, EARS, 0)) / (0.2 * torso), -1, 1) * 0.4 * wide;
            Area face = new Area(skull);
            face.subtract(new Area(new Rectangle2D.Double(-2 * wide, -2 * high, 4 * wide, 1.5 * high)));
            pen.setColor(SKIN);
            pen.fill(face);
            face(wide, high, turn);
        }
        pen.setTransform(before);
    }

    private void face(double wide, double high, double turn) {
        pen.setColor(FEATURES);
        double eye = 0.11 * wide;
        for (int side = -1; side <= 1; side += 2)
            pen.fill(
                    new Ellipse2D.Double(turn + side * 0.4 * wide - eye, -0.08 * high - 1.2 * eye, 2 * eye, 2.4 * eye));
        pen.setColor(SKIN_SHADE);
        pen.fill(new Ellipse2D.Double(turn * 1.25 - 0.1 * wide, 0.08 * high, 0.2 * wide, 0.26 * high));
        pen.setColor(new Color(0x9C5148));
        pen.fill(new Ellipse2D.Double(turn - 0.3 * wide, 0.52 * high, 0.6 * wide, 0.12 * high));
    }

    private void limb(double[] p, int from, int to, double thick, double thin) {
        capsule(p[2 * from], p[2 * from + 1], p[2 * to], p[2 * to + 1], thick, thin);
    }

    /** Fills two circles and the trapezium between them. */
    private void capsule(double x1, double y1, double x2, double y2, double thick, double thin) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        pen.fill(new Ellipse2D.Double(x1 - thick / 2, y1 - thick / 2, thick, thick));
        pen.fill(new Ellipse2D.Double(x2 - thin / 2, y2 - thin / 2, thin, thin));
        if (length < 1e-6) return;
        double nx = -(y2 - y1) / length / 2;
        double ny = (x2 - x1) / length / 2;
        Path2D between = new Path2D.Double();
        between.moveTo(x1 + nx * thick, y1 + ny * thick);
        between.lineTo(x2 + nx * thin, y2 + ny * thin);
        between.lineTo(x2 - nx * thin, y2 - ny * thin);
        between.lineTo(x1 - nx * thick, y1 - ny * thick);
        between.closePath();
        pen.fill(between);
    }

    private static Shape oval(double x, double y, double along, double across, double angle) {
        AffineTransform turned = AffineTransform.getTranslateInstance(x, y);
        turned.rotate(angle);
        return turned.createTransformedShape(new Ellipse2D.Double(-along, -across, 2 * along, 2 * across));
    }

    private static double mean(double[] p, int left, int axis) {
        return (p[2 * left + axis] + p[2 * left + 2 + axis]) / 2;
    }
}
