package io.reelwright.provider.condition;

import java.util.List;

/**
 * Where figures stand in a picture: as they were measured, or changed as little as is needed so that no part of them ever leaves it. The
 * change is the same for all frames, so that the movement is not distorted. A person who walks farther than fits walks less far before all
 * becomes small.
 *
 * @param scale  factor for all lengths, at most 1
 * @param travel part of the way to the side that a person goes, at most 1
 * @param middle x from which that way counts, in heights of the picture
 * @param x      added to x, in heights of the picture
 * @param y      added to y, in heights of the picture
 */
record FigurePlace(double scale, double travel, double middle, double x, double y) {
    /** Free margin at each edge, in heights of the picture. */
    private static final double MARGIN = 0.03;

    /** Figures are not made smaller than this to let somebody walk farther. */
    private static final double LEAST_SCALE = 0.75;

    // How far a body extends beyond its outermost points, in lengths of its torso: the head above, hands and feet
    // beside and below.
    private static final double ABOVE = 0.46;
    private static final double BESIDE = 0.28;

    private static final int SHOULDERS = 5;

    /** The extent of figures. */
    private static final class Box {
        private double left = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        void add(double[] points, double torso) {
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i] - BESIDE * torso);
                right = Math.max(right, points[i] + BESIDE * torso);
                top = Math.min(top, points[i + 1] - (i < 2 * SHOULDERS ? ABOVE : BESIDE) * torso);
                bottom = Math.max(bottom, points[i + 1] + BESIDE * torso);
            }
        }
    }

    /** Returns the place for persons in a picture of this aspect. */
    static FigurePlace of(List<FigureMotion> persons, double aspect) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (FigureMotion person : persons)
            for (double[] points : person.points()) {
                least = Math.min(least, root(points));
                most = Math.max(most, root(points));
            }
        double wide = aspect - 2 * MARGIN;
        FigurePlace still = new FigurePlace(1, 0, (least + most) / 2, 0, 0);
        Box body = still.box(persons);
        double room = wide / LEAST_SCALE - (body.right - body.left);
        double travel = most - least < 1e-9 ? 1 : Math.clamp(room / (most - least), 0, 1);
        Box box = new FigurePlace(1, travel, still.middle, 0, 0).box(persons);
        double scale = Math.min(1, Math.min(wide / (box.right - box.left), (1 - 2 * MARGIN) / (box.bottom - box.top)));
        // Smaller figures keep their ground.
        double down = box.bottom * (1 - scale);
        return new FigurePlace(
                scale,
                travel,
                still.middle,
                shift(box.left * scale, box.right * scale, -wide / 2, wide / 2),
                down + shift(box.top * scale + down, box.bottom * scale + down, MARGIN, 1 - MARGIN));
    }

    private Box box(List<FigureMotion> persons) {
        Box box = new Box();
        for (FigureMotion person : persons)
            for (double[] points : person.points()) box.add(placed(points), person.torso());
        return box;
    }

    /** Returns the least shift that brings a range into bounds that are at least as wide. */
    private static double shift(double from, double to, double least, double most) {
        return from < least ? least - from : to > most ? most - to : 0;
    }

    private static double root(double[] points) {
        return (points[2 * SHOULDERS] + points[2 * SHOULDERS + 2]) / 2;
    }

    /** Returns points in the picture, in heights. */
    double[] placed(double[] points) {
        double back = (1 - travel) * (root(points) - middle);
        double[] placed = new double[points.length];
        for (int i = 0; i < points.length; i++)
            placed[i] = i % 2 == 0 ? (points[i] - back) * scale + x : points[i] * scale + y;
        return placed;
    }
}
