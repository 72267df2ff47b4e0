package io.reelwright.provider.video.studio.world;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a plane that are not empty, so that a frame copies no pixel that is not seen. Rows that hide what is behind them over the whole
 * width are copied without blending, and nothing is painted behind them.
 *
 * @param tiles what is drawn
 * @param solid  y from which on the plane hides everything, in its own pixels; its lower edge where it hides nothing
 * @param bottom its lower edge
 */
record Tiles(List<Tile> tiles, int solid, int bottom) {
    /** Columns that must be empty before a plane is parted there. */
    private static final int GAP = 24;

    /** A part of a plane with its place there. */
    record Tile(BufferedImage image, int x, int y) {}

    /** Returns the parts of an image with premultiplied alpha whose upper left corner is at a place of the plane. */
    static Tiles of(BufferedImage image, int x, int y) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        int solid = height;
        while (solid > 0 && opaque(pixels, (solid - 1) * width, width)) solid--;
        List<Tile> tiles = new ArrayList<>();
        if (solid < height)
            tiles.add(new Tile(part(image, 0, solid, width, height - solid, BufferedImage.TYPE_INT_RGB), x, y + solid));
        boolean[] used = new boolean[width];
        for (int row = 0; row < solid; row++)
            for (int column = 0; column < width; column++) used[column] |= pixels[row * width + column] != 0;
        int from = -1;
        int empty = 0;
        for (int column = 0; column <= width; column++) {
            boolean here = column < width && used[column];
            if (here && from < 0) from = column;
            empty = here ? 0 : empty + 1;
            if (from < 0 || empty < GAP && column < width) continue;
            tiles.add(cropped(image, pixels, from, column + 1 - empty, solid, x, y));
            from = -1;
        }
        return new Tiles(List.copyOf(tiles), y + solid, y + height);
    }

    private static boolean opaque(int[] pixels, int start, int width) {
        for (int i = start; i < start + width; i++) if (pixels[i] >>> 24 != 255) return false;
        return true;
    }

    /** Returns some columns without the empty rows above and below. */
    private static Tile cropped(BufferedImage image, int[] pixels, int from, int to, int end, int x, int y) {
        int width = image.getWidth();
        int first = 0;
        int last = end;
        while (first < last && empty(pixels, first * width + from, to - from)) first++;
        while (last > first && empty(pixels, (last - 1) * width + from, to - from)) last--;
        BufferedImage part =
                part(image, from, first, to - from, Math.max(1, last - first), BufferedImage.TYPE_INT_ARGB_PRE);
        return new Tile(part, x + from, y + first);
    }

    private static boolean empty(int[] pixels, int start, int count) {
        for (int i = start; i < start + count; i++) if (pixels[i] != 0) return false;
        return true;
    }

    private static BufferedImage part(BufferedImage image, int x, int y, int width, int height, int type) {
        BufferedImage part = new BufferedImage(width, height, type);
        Graphics2D g = part.createGraphics();
        g.drawImage(image.getSubimage(x, y, width, height), 0, 0, null);
        g.dispose();
        return part;
    }

    /** Returns the row of a frame from which on the plane, moved down by pixels, hides all of it; the frame's height if it does not. */
    int hides(double down, int frame) {
        int y = (int) Math.round(down);
        return bottom + y < frame ? frame : Math.clamp(solid + y, 0, frame);
    }

    /** Draws the plane moved by whole pixels. */
    void draw(Graphics2D g, double right, double down) {
        int x = (int) Math.round(right);
        int y = (int) Math.round(down);
        for (Tile tile : tiles) g.drawImage(tile.image(), tile.x() + x, tile.y() + y, null);
    }
}
