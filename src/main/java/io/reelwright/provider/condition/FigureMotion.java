package io.reelwright.provider.condition;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The movement of one person as a figure shows it: all points in all frames. Points that are not seen are taken over from the moments
 * before and after, relative to the body; points that are never seen follow from the proportions of a body. Jitter is smoothed out.
 *
 * @param points x and y of the 17 keypoints by frame, in heights of the picture; x is 0 in the middle
 * @param torso  distance of the shoulders from the hips, in heights of the picture
 */
record FigureMotion(double[][] points, double torso) {
    private static final int POINTS = MotionBlueprint.KEYPOINTS;
    private static final double LEAST_SURE = 0.3;

    /** Standard deviation of the weights with which neighbouring frames are averaged, in seconds. */
    private static final double SMOOTH = 0.07;

    /** A person who is farther outside of the picture than this is drawn at its edge, so that the figure stays large enough. */
    private static final double OUTSIDE = 0.2;

    /** Shoulders that are this narrow or wide for their torso were measured in a picture of another shape. */
    private static final double NARROW = 0.42;

    private static final double WIDE = 1.7;

    /** A torso that is seen from the side is short for the others; this one is assumed where none is seen. */
    private static final double USUAL_TORSO = 0.25;

    /** Where the points of a standing body are, from the middle of the shoulders, in lengths of the torso. Nose, left and right pairs. */
    private static final double[][] STANDING = {
        {0, -0.42},
        {0.07, -0.5},
        {-0.07, -0.5},
        {0.15, -0.46},
        {-0.15, -0.46},
        {0.36, 0},
        {-0.36, 0},
        {0.46, 0.52},
        {-0.46, 0.52},
        {0.48, 1},
        {-0.48, 1},
        {0.2, 1},
        {-0.2, 1},
        {0.22, 1.8},
        {-0.22, 1.8},
        {0.23, 2.55},
        {-0.23, 2.55}
    };

    /**
     * Returns the movement of a person during a scene; empty when neither a shoulder nor a hip nor the face is ever seen. The person stands
     * still when the clip is longer than the scene.
     *
     * @param aspect width of the wanted picture in heights
     */
    static Optional<FigureMotion> of(PoseTrack track, SceneBlueprint scene, double aspect, int fps, double seconds) {
        int frames = (int) Math.round(seconds * fps);
        int last = (int) Math.max(0, Math.round(scene.seconds() * fps) - 1);
        double[][] seen = new double[frames][];
        for (int frame = 0; frame < frames; frame++)
            seen[frame] = at(track, scene.start() + Math.min(frame, last) * scene.fps() / fps);
        double[][] raw = inHeights(seen, sourceAspect(seen, aspect));
        double torso = torso(raw);
        double[][] roots = roots(raw, torso);
        if (roots.length == 0) return Optional.empty();
        for (double[] root : roots) root[0] = Math.clamp(root[0], -aspect / 2 - OUTSIDE, aspect / 2 + OUTSIDE);
        double[][] points = new double[frames][2 * POINTS];
        for (int point = 0; point < POINTS; point++) complete(raw, roots, torso, point, points);
        return Optional.of(new FigureMotion(smoothed(points, fps), torso));
    }

    /** Returns how well a person is seen in a scene: the sum of all scores, weighted with the size. */
    static double visibility(PoseTrack track, SceneBlueprint scene) {
        double sum = 0;
        double end = scene.start() + scene.seconds() * scene.fps();
        for (Pose pose : track.frames()) {
            if (pose.frame() < scene.start() - 1 || pose.frame() > end) continue;
            double top = 1;
            double bottom = 0;
            double sure = 0;
            for (Keypoint point : pose.keypoints()) {
                if (point.score() < LEAST_SURE || point.x() < 0 || point.x() > 1) continue;
                sure += point.score();
                top = Math.min(top, Math.clamp(point.y(), 0, 1));
                bottom = Math.max(bottom, Math.clamp(point.y(), 0, 1));
            }
            sum += sure * Math.max(0, bottom - top);
        }
        return sum;
    }

    /** Returns the points at a moment, between the two poses around it; NaN for points that are not seen in both. */
    private static double[] at(PoseTrack track, double frame) {
        Pose before = null;
        Pose after = null;
        for (Pose pose : track.frames()) {
            if (pose.frame() <= frame) before = pose;
            if (pose.frame() >= frame && after == null) after = pose;
        }
        Pose from = before == null ? after : before;
        Pose to = after == null ? before : after;
        double[] points = new double[2 * POINTS];
        Arrays.fill(points, Double.NaN);
        if (from == null || to == null) return points;
        int gap = to.frame() - from.frame();
        double part = gap == 0 ? 0 : (frame - from.frame()) / gap;
        for (int i = 0; i < POINTS; i++) {
            Keypoint a = from.keypoints().get(i);
            Keypoint b = to.keypoints().get(i);
            if (Math.min(a.score(), b.score()) < LEAST_SURE) continue;
            points[2 * i] = a.x() + (b.x() - a.x()) * part;
            points[2 * i + 1] = a.y() + (b.y() - a.y()) * part;
        }
        return points;
    }

    /**
     * Returns the aspect of the picture in which the points were measured: the wanted one, unless the body would be far too narrow or wide
     * in it. A blueprint does not say it.
     */
    private static double sourceAspect(double[][] seen, double aspect) {
        double widest = 0;
        for (double[] points : seen) {
            double length = Math.abs(mean(points, 11, 12, 1) - mean(points, 5, 6, 1));
            double width = Math.abs(points[10] - points[12]);
            if (length > 0.02 && width / length > widest) widest = width / length;
        }
        if (widest == 0) return aspect;
        double shoulders = widest * aspect;
        if (aspect < 1 && shoulders < NARROW || aspect > 1 && shoulders > WIDE) return 1 / aspect;
        return aspect;
    }

    private static double[][] inHeights(double[][] seen, double aspect) {
        double[][] raw = new double[seen.length][2 * POINTS];
        for (int frame = 0; frame < seen.length; frame++)
            for (int i = 0; i < 2 * POINTS; i++)
                raw[frame][i] = i % 2 == 0 ? (seen[frame][i] - 0.5) * aspect : seen[frame][i];
        return raw;
    }

    /** Returns the median length of the torso. */
    private static double torso(double[][] raw) {
        double[] lengths = Arrays.stream(raw)
                .mapToDouble(points -> Math.hypot(
                        mean(points, 11, 12, 0) - mean(points, 5, 6, 0),
                        mean(points, 11, 12, 1) - mean(points, 5, 6, 1)))
                .filter(length -> length > 0.02)
                .sorted()
                .toArray();
        return lengths.length == 0 ? USUAL_TORSO : lengths[lengths.length / 2];
    }

    /** Returns the middle of the shoulders by frame; empty when nothing tells where it is. */
    private static double[][] roots(double[][] raw, double torso) {
        double[][] roots = new double[raw.length][];
        for (int frame = 0; frame < raw.length; frame++) roots[frame] = root(raw[frame], torso);
        for (int axis = 0; axis < 2; axis++) if (!fill(roots, axis)) return new double[0][];
        return roots;
    }

    private static double[] root(double[] points, double torso) {
        double[] root = {mean(points, 5, 6, 0), mean(points, 5, 6, 1)};
        for (int[] pair : new int[][] {{11, 12}, {3, 4}, {1, 2}, {0, 0}}) {
            if (!Double.isNaN(root[0])) break;
            double[] usual = STANDING[pair[0]];
            root[0] = mean(points, pair[0], pair[1], 0);
            root[1] = mean(points, pair[0], pair[1], 1) - usual[1] * torso;
        }
        return root;
    }

    /** Adds a point to all frames: where it is seen, else as it was relative to the body, else as in a standing body. */
    private static void complete(double[][] raw, double[][] roots, double torso, int point, double[][] points) {
        double[][] relative = new double[raw.length][2];
        for (int frame = 0; frame < raw.length; frame++)
            for (int axis = 0; axis < 2; axis++)
                relative[frame][axis] = raw[frame][2 * point + axis] - roots[frame][axis];
        for (int axis = 0; axis < 2; axis++) {
            boolean known = fill(relative, axis);
            for (int frame = 0; frame < raw.length; frame++)
                points[frame][2 * point + axis] =
                        roots[frame][axis] + (known ? relative[frame][axis] : STANDING[point][axis] * torso);
        }
    }

    /** Fills gaps with values between those around them; returns whether there was any value. */
    private static boolean fill(double[][] values, int axis) {
        int before = -1;
        for (int frame = 0; frame < values.length; frame++) {
            if (Double.isNaN(values[frame][axis])) continue;
            for (int gap = before + 1; gap < frame; gap++) {
                double part = before < 0 ? 1 : (gap - before) / (double) (frame - before);
                double from = before < 0 ? values[frame][axis] : values[before][axis];
                values[gap][axis] = from + (values[frame][axis] - from) * part;
            }
            before = frame;
        }
        for (int gap = before + 1; before >= 0 && gap < values.length; gap++) values[gap][axis] = values[before][axis];
        return before >= 0;
    }

    private static double[][] smoothed(double[][] points, int fps) {
        int reach = (int) Math.ceil(2.5 * SMOOTH * fps);
        double[][] smooth = new double[points.length][2 * POINTS];
        for (int frame = 0; frame < points.length; frame++) {
            double weights = 0;
            for (int away = -reach; away <= reach; away++) {
                // At the ends both sides are shortened alike, so that nothing drifts.
                int most = Math.min(frame, points.length - 1 - frame);
                if (Math.abs(away) > most) continue;
                double weight = Math.exp(-0.5 * Math.pow(away / (SMOOTH * fps), 2));
                weights += weight;
                for (int i = 0; i < 2 * POINTS; i++) smooth[frame][i] += weight * points[frame + away][i];
            }
            for (int i = 0; i < 2 * POINTS; i++) smooth[frame][i] /= weights;
        }
        return smooth;
    }

    /** Returns the mean of a pair's coordinate, or that of the one that is seen; NaN when neither is. */
    private static double mean(double[] points, int left, int right, int axis) {
        double a = points[2 * left + axis];
        double b = points[2 * right + axis];
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
    }

    /** Returns the number of frames. */
    int frames() {
        return points.length;
    }

    /** Returns all points by frame, as lists of one person after the other. */
    static List<double[]> frame(List<FigureMotion> persons, int frame) {
        return persons.stream().map(person -> person.points[frame]).toList();
    }
}
