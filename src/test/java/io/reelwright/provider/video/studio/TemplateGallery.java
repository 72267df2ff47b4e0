package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Canvas;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws sample cards in several looks and both shapes to PNG files, to be looked at. Arguments: folder, words of names to draw. */
final class TemplateGallery {
    private static final int[] STRIP = {0, 3, 8, 16, 36, 80};

    private TemplateGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        SceneDirector director = new SceneDirector(new PictureLibrary());
        for (Map.Entry<String, SceneCard> sample : Samples.all().entrySet()) {
            if (arguments.length > 1
                    && !List.of(arguments).subList(1, arguments.length).stream().anyMatch(sample.getKey()::contains))
                continue;
            String look = sample.getKey().split("\\.")[1];
            for (Aspect aspect : Aspect.values())
                draw(director, sample.getKey(), sample.getValue(), look, aspect, folder);
        }
    }

    private static void draw(
            SceneDirector director, String key, SceneCard card, String look, Aspect aspect, Path folder)
            throws IOException {
        String name = key + "-" + aspect.label();
        try {
            SceneDrawing drawing = director.drawing(DrawingOrders.of(card, look, 100), aspect);
            Canvas canvas = new Canvas(aspect);
            draw(drawing, canvas, 80, folder.resolve(name + ".png"));
            if (aspect == Aspect.TALL) strip(drawing, canvas, folder.resolve("strip-" + name + ".png"));
        } catch (IOException refused) {
            System.err.println(name + ": " + refused.getMessage());
        }
    }

    private static void draw(SceneDrawing drawing, Canvas canvas, int frame, Path file) throws IOException {
        drawing.paint(canvas, frame);
        ImageIO.write(half(canvas.image(), 2), "png", file.toFile());
    }

    private static void strip(SceneDrawing drawing, Canvas canvas, Path file) throws IOException {
        int width = canvas.image().getWidth() / 4;
        BufferedImage strip =
                new BufferedImage(width * STRIP.length, canvas.image().getHeight() / 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = strip.createGraphics();
        for (int i = 0; i < STRIP.length; i++) {
            drawing.paint(canvas, STRIP[i]);
            g.drawImage(half(canvas.image(), 4), i * width, 0, null);
        }
        ImageIO.write(strip, "png", file.toFile());
    }

    private static BufferedImage half(BufferedImage image, int by) {
        BufferedImage small =
                new BufferedImage(image.getWidth() / by, image.getHeight() / by, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        return small;
    }
}
