package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Profile;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * Profiles of persons, cut out of dark paper; every face is the same. They look to the right, in a square from −200 to 200 whose centre is that
 * of the head and shoulders.
 *
 * @param paper what is cut out
 * @param cuts  slits in the paper through which the ground is seen: collar, band of the hat
 */
record CutPaper(Shape paper, Shape cuts) {
    static CutPaper of(Profile profile) {
        Area paper = new Area(bust());
        Area cuts = new Area();
        switch (profile) {
            case PLAIN -> paper.add(new Area(shortHair(0)));
            case WOMAN -> {
                paper.add(new Area(longHair()));
                cuts.add(line(neckline(), 4));
            }
            case MAN -> {
                paper.add(new Area(shortHair(14)));
                cuts.add(line(collar(), 5));
            }
            case WOMAN_IN_HAT -> {
                paper.add(new Area(knot()));
                paper.add(new Area(feathers()));
                paper.add(new Area(wideHat()));
                cuts.add(line(band(-104, 58, -128), 5));
                cuts.add(line(ruff(), 4));
            }
            case MAN_IN_HAT -> {
                paper.add(new Area(topHat()));
                paper.add(new Area(beard()));
                cuts.add(line(band(-86, 76, -118), 6));
                cuts.add(line(collar(), 5));
            }
        }
        cuts.intersect(paper);
        return new CutPaper(paper, cuts);
    }

    private static Area line(Shape path, double width) {
        return new Area(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path));
    }

    /** Returns head, neck and shoulders. */
    private static Path2D bust() {
        Path2D path = new Path2D.Double();
        path.moveTo(-188, 236);
        path.curveTo(-182, 150, -134, 116, -70, 96);
        path.curveTo(-54, 86, -50, 62, -62, 34);
        path.curveTo(-112, 2, -116, -84, -72, -126);
        path.curveTo(-34, -160, 40, -158, 70, -112);
        path.curveTo(80, -94, 80, -78, 79, -66);
        path.curveTo(76, -58, 80, -50, 86, -42);
        path.curveTo(95, -28, 106, -14, 107, -7);
        path.curveTo(107, 0, 94, 3, 87, 4);
        path.curveTo(86, 10, 94, 13, 94, 19);
        path.curveTo(94, 24, 87, 25, 86, 27);
        path.curveTo(92, 31, 92, 38, 86, 42);
        path.curveTo(82, 46, 87, 54, 86, 62);
        path.curveTo(84, 76, 66, 82, 46, 80);
        path.curveTo(32, 78, 20, 74, 14, 68);
        path.curveTo(10, 84, 14, 98, 28, 108);
        path.curveTo(96, 122, 166, 156, 180, 236);
        path.closePath();
        return path;
    }

    /** Returns hair that follows the skull, fuller at the forehead by {@code lock} pixels. */
    private static Path2D shortHair(double lock) {
        Path2D path = new Path2D.Double();
        path.moveTo(-66, 46);
        path.curveTo(-128, 8, -132, -96, -78, -136);
        path.curveTo(-34, -172 - lock / 2, 44, -170 - lock, 78 + lock / 2, -112 - lock);
        path.curveTo(60, -104, 20, -110, 0, -84);
        path.curveTo(-16, -60, -26, -30, -34, -6);
        path.curveTo(-44, 20, -50, 34, -66, 46);
        path.closePath();
        return path;
    }

    /** Returns hair to the shoulder with a soft fringe. */
    private static Path2D longHair() {
        Path2D path = new Path2D.Double();
        path.moveTo(84, -104);
        path.curveTo(66, -182, -46, -192, -100, -134);
        path.curveTo(-146, -84, -130, -10, -140, 50);
        path.curveTo(-146, 92, -138, 120, -112, 136);
        path.curveTo(-76, 146, -34, 128, -20, 96);
        path.curveTo(-10, 60, -20, 20, -6, -20);
        path.curveTo(8, -66, 50, -74, 84, -104);
        path.closePath();
        return path;
    }

    /** Returns hair put up at the back of the head. */
    private static Shape knot() {
        Area hair = new Area(new Ellipse2D.Double(-146, -58, 84, 78));
        hair.add(new Area(new Ellipse2D.Double(-118, -110, 120, 120)));
        return hair;
    }

    private static Path2D wideHat() {
        Path2D path = new Path2D.Double();
        path.moveTo(-166, -92);
        path.curveTo(-120, -122, -96, -124, -92, -130);
        path.curveTo(-98, -190, -50, -208, 0, -204);
        path.curveTo(48, -200, 66, -168, 64, -128);
        path.curveTo(110, -120, 144, -104, 160, -84);
        path.curveTo(96, -88, 40, -98, -20, -98);
        path.curveTo(-80, -98, -130, -94, -166, -92);
        path.closePath();
        return path;
    }

    private static Path2D feathers() {
        Path2D path = new Path2D.Double();
        path.moveTo(-50, -150);
        path.curveTo(-120, -170, -176, -214, -168, -262);
        path.curveTo(-150, -232, -132, -226, -116, -222);
        path.curveTo(-128, -244, -126, -262, -112, -276);
        path.curveTo(-106, -236, -70, -214, -30, -186);
        path.closePath();
        return path;
    }

    private static Path2D topHat() {
        Path2D path = new Path2D.Double();
        path.moveTo(-132, -92);
        path.curveTo(-126, -110, -104, -108, -88, -112);
        path.curveTo(-84, -170, -86, -226, -98, -264);
        path.curveTo(-40, -278, 40, -278, 88, -262);
        path.curveTo(76, -222, 74, -168, 78, -112);
        path.curveTo(98, -110, 124, -112, 134, -92);
        path.curveTo(80, -82, -70, -78, -132, -92);
        path.closePath();
        return path;
    }

    private static Path2D beard() {
        Path2D path = new Path2D.Double();
        path.moveTo(-26, -10);
        path.curveTo(-16, 30, 20, 34, 60, 28);
        path.curveTo(74, 24, 86, 22, 98, 26);
        path.curveTo(90, 44, 104, 74, 92, 104);
        path.curveTo(66, 124, 20, 112, 0, 72);
        path.curveTo(-16, 46, -26, 20, -26, -10);
        path.closePath();
        return path;
    }

    /** Returns the line of a ribbon on a hat. */
    private static Path2D band(double from, double to, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(from, y);
        path.curveTo(from + 50, y - 12, to - 50, y - 12, to, y + 2);
        return path;
    }

    private static Path2D collar() {
        Path2D path = new Path2D.Double();
        path.moveTo(-74, 92);
        path.curveTo(-40, 124, 0, 134, 30, 106);
        path.lineTo(64, 160);
        path.lineTo(22, 236);
        return path;
    }

    private static Path2D neckline() {
        Path2D path = new Path2D.Double();
        path.moveTo(-90, 150);
        path.curveTo(-30, 176, 40, 168, 96, 128);
        return path;
    }

    private static Path2D ruff() {
        Path2D path = new Path2D.Double();
        path.moveTo(-70, 96);
        path.curveTo(-36, 112, 0, 118, 28, 108);
        path.moveTo(-78, 112);
        path.curveTo(-36, 130, 6, 134, 40, 118);
        path.moveTo(-20, 134);
        path.curveTo(-14, 170, -16, 200, -24, 236);
        return path;
    }
}
