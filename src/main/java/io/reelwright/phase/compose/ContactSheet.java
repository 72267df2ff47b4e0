package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.HeadlessDrawing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture with twelve evenly spaced frames of a video. */
final class ContactSheet {
    private static final int FRAMES = 12;
    private static final int GAP = 10;
    private static final int GROUND = 0x16181D;

    final int width;
    final int height;
    private final int columns;
    private final List<int[]> frames = new ArrayList<>();

    ContactSheet(Aspect aspect) {
        this.width = aspect == Aspect.TALL ? 270 : 480;
        this.height = aspect == Aspect.TALL ? 480 : 270;
        this.columns = aspect == Aspect.TALL ? 6 : 4;
    }

    /** Returns the wanted frames of a video: the middles of twelve equal parts, or fewer parts for a shorter video. */
    static List<Integer> wanted(int length) {
        List<Integer> wanted = new ArrayList<>();
        int count = Math.min(FRAMES, length);
        for (int i = 0; i < count; i++) wanted.add((2 * i + 1) * length / (2 * count));
        return wanted;
    }

    /** Adds the next frame, three bytes per pixel: blue, green, red. */
    void add(byte[] bgr) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (bgr[3 * i + 2] & 255) << 16 | (bgr[3 * i + 1] & 255) << 8 | bgr[3 * i] & 255;
        frames.add(rgb);
    }

    /** Returns the number of frames added. */
    int count() {
        return frames.size();
    }

    /**
     * Returns whether the picture does not fill its shape: both the upper and the lower edge, or both the left and the right edge, are
     * black
     * in every frame, but the middle is not.
     */
    boolean bordered() {
        boolean rows = true;
        boolean columnsToo = true;
        boolean lit = false;
        for (int[] frame : frames) {
            for (int x = 0; x < width; x++) rows &= black(frame[x]) && black(frame[(height - 1) * width + x]);
            for (int y = 0; y < height; y++)
                columnsToo &= black(frame[y * width]) && black(frame[y * width + width - 1]);
            lit |= !black(frame[height / 2 * width + width / 2]);
        }
        return lit && (rows || columnsToo);
    }

    void write(Path file) throws IOException {
        HeadlessDrawing.prepare();
        int rows = (frames.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(
                columns * (width + GAP) + GAP, rows * (height + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < sheet.getHeight(); y++)
            for (int x = 0; x < sheet.getWidth(); x++) sheet.setRGB(x, y, GROUND);
        for (int i = 0; i < frames.size(); i++) {
            int x = GAP + i % columns * (width + GAP);
            int y = GAP + i / columns * (height + GAP);
            sheet.setRGB(x, y, width, height, frames.get(i), 0, width);
        }
        if (!ImageIO.write(sheet, "png", file.toFile())) throw new IOException("this Java runtime cannot write PNG");
    }

    private static boolean black(int rgb) {
        return (rgb & 0xfcfcfc) == 0;
    }
}
