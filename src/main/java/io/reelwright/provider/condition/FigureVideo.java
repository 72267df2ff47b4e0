package io.reelwright.provider.condition;

import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameWriter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws videos of figures: persons in flat colours on a plain light ground, as models expect that look for a person. */
final class FigureVideo {
    /** Qualities that are tried until the file is small enough, the best first. */
    private static final List<String> QUALITIES = List.of("18", "26", "34");

    private FigureVideo() {}

    /**
     * Writes the video.
     *
     * @throws IOException if it cannot be written, or not within the size that the recipe allows
     */
    static void write(Ffmpeg ffmpeg, FigureRecipe recipe, Path file) throws IOException, InterruptedException {
        for (String quality : QUALITIES) {
            write(ffmpeg, recipe, quality, file);
            if (Files.size(file) <= recipe.bytes()) return;
        }
        throw new IOException(
                "a driving video has " + Files.size(file) + " bytes; the service takes " + recipe.bytes());
    }

    private static void write(Ffmpeg ffmpeg, FigureRecipe recipe, String quality, Path file)
            throws IOException, InterruptedException {
        BufferedImage picture = new BufferedImage(recipe.width(), recipe.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        List<String> encoding = List.of(
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                quality,
                "-pix_fmt",
                "yuv420p",
                "-threads",
                "1",
                "-movflags",
                "+faststart",
                "-f",
                "mp4");
        try (FrameWriter writer = ffmpeg.writer(file, recipe.width(), recipe.height(), recipe.fps(), encoding)) {
            for (int frame = 0; frame < recipe.figures().size(); frame++) {
                draw(pen, recipe, frame);
                writer.frame(pixels);
            }
            writer.finish();
        } finally {
            pen.dispose();
        }
    }

    /** Draws a frame. */
    static void draw(Graphics2D pen, FigureRecipe recipe, int frame) {
        pen.setColor(FigurePainter.GROUND);
        pen.fillRect(0, 0, recipe.width(), recipe.height());
        FigurePainter painter = new FigurePainter(pen);
        for (int person = recipe.torsos().size() - 1; person >= 0; person--)
            painter.draw(recipe.pixels(frame, person), recipe.torso(person), person);
    }
}
