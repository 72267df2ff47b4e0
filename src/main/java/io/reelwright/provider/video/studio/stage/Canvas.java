package io.reelwright.provider.video.studio.stage;

import io.reelwright.campaign.Aspect;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * One frame during painting: opaque pixels, a {@link Graphics2D} for them, and a loop of its own that draws stamps.
 *
 * <p>The loop positions stamps at fractions of a pixel and scales them with bilinear weights, at about a quarter of the cost
 * of Java2D's affine image, because it skips the empty ends of rows and computes two colour channels at a time. Slow drifts
 * look smooth only with subpixel positions.
 */
public final class Canvas {
    private static final int RED_BLUE = 0xff00ff;
    /** Distance from a whole pixel, in pixels, below which a stamp is copied without interpolation. */
    private static final double WHOLE = 1 / 32.0;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;
    private final Graphics2D graphics;
    private int open;
    private int shut;
    private int foot;

    public Canvas(Aspect aspect) {
        this(aspect.width(), aspect.height());
    }

    /** Creates a canvas; width and height in pixels. */
    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.graphics = Stamp.fine(image.createGraphics());
        this.shut = width;
        this.foot = height;
    }

    /** Returns the graphics for lines and shapes that no stamp can hold; callers must restore transform, clip and composite. */
    public Graphics2D graphics() {
        return graphics;
    }

    /** Returns the frame, {@code TYPE_INT_RGB}. */
    public BufferedImage image() {
        return image;
    }

    /** Returns the frame's pixels, row by row, 0x00RRGGBB. */
    public int[] pixels() {
        return pixels;
    }

    /** Limits stamps to these columns until {@link #uncoverAll}. */
    public void uncover(int fromColumn, int toColumn) {
        this.open = Math.clamp(fromColumn, 0, width);
        this.shut = Math.clamp(toColumn, 0, width);
    }

    /** Limits stamps to the rows above this one until {@link #uncoverAll}. */
    public void cut(int row) {
        this.foot = Math.clamp(row, 0, height);
    }

    /** Removes the limits of {@link #uncover} and {@link #cut}. */
    public void uncoverAll() {
        this.open = 0;
        this.shut = width;
        this.foot = height;
    }

    /**
     * Draws a stamp with its upper left corner at a position, regardless of the stamp's own position.
     *
     * @param scale 0.05 to 4; far below 0.5 the result looks rough
     * @param alpha 0 to 1
     */
    public void place(Stamp stamp, double left, double top, double scale, double alpha) {
        int strength = (int) Math.round(Math.clamp(alpha, 0, 1) * 256);
        if (strength == 0) return;
        boolean whole = Math.abs(scale - 1) < 1e-4 && near(left) && near(top);
        if (whole) blit(stamp, (int) Math.round(left), (int) Math.round(top), strength);
        else warp(stamp, left, top, Math.max(0.05, scale), strength);
    }

    private static boolean near(double value) {
        return Math.abs(value - Math.rint(value)) < WHOLE;
    }

    private void blit(Stamp stamp, int left, int top, int strength) {
        Stamp.Pixels content = stamp.pixels();
        int[] colours = content.colours();
        int firstRow = Math.max(0, -top);
        int lastRow = Math.min(stamp.height(), foot - top);
        for (int row = firstRow; row < lastRow; row++) {
            int first = Math.max(content.from()[row], open - left);
            int last = Math.min(content.to()[row], shut - left);
            int source = row * stamp.width();
            int target = (top + row) * width + left;
            for (int column = first; column < last; column++) {
                int colour = colours[source + column];
                if (colour == 0) continue;
                pixels[target + column] = over(colour, strength, pixels[target + column]);
            }
        }
    }

    /** Draws an interpolated stamp. Source coordinates are 16.16 fixed point; a pixel's centre is at its half. */
    private void warp(Stamp stamp, double left, double top, double scale, int strength) {
        Stamp.Pixels content = stamp.pixels();
        int high = stamp.height();
        int wide = stamp.width();
        long step = Math.round(65536 / scale);
        int firstRow = Math.max(0, (int) Math.floor(top));
        int lastRow = Math.min(foot, (int) Math.ceil(top + high * scale) + 1);
        int firstColumn = Math.max(open, (int) Math.floor(left));
        int lastColumn = Math.min(shut, (int) Math.ceil(left + wide * scale) + 1);
        long startX = Math.round(((firstColumn + 0.5 - left) / scale - 0.5) * 65536);
        for (int row = firstRow; row < lastRow; row++) {
            double sourceY = (row + 0.5 - top) / scale - 0.5;
            int upper = (int) Math.floor(sourceY);
            if (upper < -1 || upper >= high) continue;
            int fractionY = (int) ((sourceY - upper) * 256);
            int a = Math.clamp(upper, 0, high - 1);
            int b = Math.clamp(upper + 1, 0, high - 1);
            int weightA = upper < 0 ? 0 : 256 - fractionY;
            int weightB = upper + 1 >= high ? 0 : fractionY;
            int from = Math.min(content.from()[a], content.from()[b]);
            int to = Math.max(content.to()[a], content.to()[b]);
            if (from >= to) continue;
            int first = Math.max(firstColumn, (int) Math.floor((from - 1) * scale + left) - 1);
            int last = Math.min(lastColumn, (int) Math.ceil((to + 1) * scale + left) + 1);
            long sourceX = startX + (first - firstColumn) * step;
            row(
                    content.colours(),
                    wide,
                    a * wide,
                    b * wide,
                    weightA,
                    weightB,
                    row * width,
                    first,
                    last,
                    sourceX,
                    step,
                    strength);
        }
    }

    private void row(
            int[] source,
            int end,
            int rowA,
            int rowB,
            int weightA,
            int weightB,
            int target,
            int first,
            int last,
            long sourceX,
            long step,
            int strength) {
        int heldAt = Integer.MIN_VALUE;
        int held = 0;
        int next = 0;
        for (int column = first; column < last; column++, sourceX += step) {
            int at = (int) (sourceX >> 16);
            if (at != heldAt) {
                held = at == heldAt + 1 ? next : column(source, rowA, rowB, weightA, weightB, at, end);
                next = column(source, rowA, rowB, weightA, weightB, at + 1, end);
                heldAt = at;
            }
            if ((held | next) == 0) continue;
            int weight = (int) (sourceX >> 8) & 0xff;
            int colour = mix(held, 256 - weight, next, weight);
            pixels[target + column] = over(colour, strength, pixels[target + column]);
        }
    }

    private static int column(int[] source, int rowA, int rowB, int weightA, int weightB, int at, int end) {
        if (at < 0 || at >= end) return 0;
        return mix(source[rowA + at], weightA, source[rowB + at], weightB);
    }

    /** Returns the weighted sum of two premultiplied colours; the weights add up to at most 256. */
    private static int mix(int one, int weightOne, int two, int weightTwo) {
        int redBlue = ((one & RED_BLUE) * weightOne + (two & RED_BLUE) * weightTwo) >>> 8 & RED_BLUE;
        int alphaGreen = ((one >>> 8 & RED_BLUE) * weightOne + (two >>> 8 & RED_BLUE) * weightTwo) & ~RED_BLUE;
        return redBlue | alphaGreen;
    }

    private static int over(int colour, int strength, int under) {
        int top = strength == 256 ? colour : mix(colour, strength, 0, 0);
        int alpha = top >>> 24;
        if (alpha == 255) return top & 0xffffff;
        int rest = 256 - alpha - (alpha >>> 7);
        return (top + mix(under, rest, 0, 0)) & 0xffffff;
    }
}
