package io.reelwright.provider.condition;

import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws pose videos: stick figures on black, each limb in a colour of its own, as pose-guided models are trained on. */
final class PoseVideo {
    private static final List<String> ENCODING = List.of(
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "18",
            "-pix_fmt",
            "yuv420p",
            "-threads",
            "1",
            "-f",
            "mp4");

    /** Limbs as pairs of COCO keypoints: head, arms, body, legs. */
    private static final int[][] LIMBS = {
        {0, 1}, {0, 2}, {1, 3}, {2, 4}, {5, 6}, {5, 7}, {7, 9}, {6, 8}, {8, 10}, {5, 11}, {6, 12}, {11, 12}, {11, 13},
        {13, 15}, {12, 14}, {14, 16}
    };

    private static final int POINTS = 17;

    /** Thickness of a limb as a share of the picture's shorter side. */
    private static final double LIMB = 0.012;

    private PoseVideo() {}

    static void write(Ffmpeg ffmpeg, PoseRecipe recipe, Path file) throws IOException, InterruptedException {
        BufferedImage picture = new BufferedImage(recipe.width(), recipe.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        try (FrameWriter writer = ffmpeg.writer(file, recipe.width(), recipe.height(), recipe.fps(), ENCODING)) {
            for (List<int @Nullable []> persons : recipe.figures()) {
                pen.setColor(Color.BLACK);
                pen.fillRect(0, 0, recipe.width(), recipe.height());
                for (int @Nullable [] person : persons) if (person != null) draw(pen, recipe, person);
                writer.frame(pixels);
            }
            writer.finish();
        } finally {
            pen.dispose();
        }
    }

    private static void draw(Graphics2D pen, PoseRecipe recipe, int[] person) {
        double thick = LIMB * Math.min(recipe.width(), recipe.height());
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double[] points = new double[2 * POINTS];
        for (int i = 0; i < points.length; i++)
            points[i] = PoseRecipe.pixels(person[i], i % 2 == 0 ? recipe.width() : recipe.height());
        for (int limb = 0; limb < LIMBS.length; limb++) line(pen, limb, person, points, LIMBS[limb][0], LIMBS[limb][1]);
        neck(pen, person, points);
        for (int i = 0; i < POINTS; i++) {
            if (!isSeen(person, i)) continue;
            pen.setColor(Color.getHSBColor(i / (float) POINTS, 1, 1));
            pen.fill(new Ellipse2D.Double(points[2 * i] - thick, points[2 * i + 1] - thick, 2 * thick, 2 * thick));
        }
    }

    private static void line(Graphics2D pen, int limb, int[] person, double[] points, int from, int to) {
        if (!isSeen(person, from) || !isSeen(person, to)) return;
        pen.setColor(Color.getHSBColor(limb / (float) LIMBS.length, 1, 0.8f));
        pen.draw(new Line2D.Double(points[2 * from], points[2 * from + 1], points[2 * to], points[2 * to + 1]));
    }

    /** COCO has no neck: the line from the nose ends between the shoulders. */
    private static void neck(Graphics2D pen, int[] person, double[] points) {
        if (!isSeen(person, 0) || !isSeen(person, 5) || !isSeen(person, 6)) return;
        pen.setColor(Color.getHSBColor(0.66f, 1, 0.8f));
        double x = (points[10] + points[12]) / 2;
        double y = (points[11] + points[13]) / 2;
        pen.draw(new Line2D.Double(points[0], points[1], x, y));
    }

    private static boolean isSeen(int[] person, int point) {
        return person[2 * point] != PoseRecipe.UNSEEN;
    }
}
