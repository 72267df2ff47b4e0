package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Easing;
import io.reelwright.look.Grain;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The backdrop of a scene. Built once, then painted per frame; it is immutable, so several threads may paint it.
 *
 * <p>Order within a frame: {@link #paintBack}, the template's pictures and text, {@link #paintFront}, and last {@link #grain}
 * on the finished pixels.
 */
public final class Backdrop {
    /** Size of the opaque background relative to the frame. */
    static final double OVERSIZE = 1.06;

    private final int width;
    private final int height;
    private final BufferedImage ground;
    private final List<BackdropLayer> back;
    private final List<BackdropLayer> front;
    private final Grain grain;
    private final double period;

    Backdrop(
            BackdropSetting stage,
            BufferedImage ground,
            List<BackdropLayer> back,
            List<BackdropLayer> front,
            Grain grain) {
        this.width = stage.width();
        this.height = stage.height();
        this.ground = ground;
        this.back = List.copyOf(back);
        this.front = List.copyOf(front);
        this.grain = grain;
        this.period = stage.between(11, 17);
    }

    /**
     * Paints the background over the whole frame, and the planes behind text and pictures.
     *
     * @param t seconds since the scene's start
     */
    public void paintBack(Graphics2D g, double t, BackdropCamera camera) {
        int spareX = (ground.getWidth() - width) / 2;
        int spareY = (ground.getHeight() - height) / 2;
        double x = camera.shiftX(BackdropCamera.BACKGROUND, 0) + Easing.swing(t, 12, period, 0.1);
        double y = camera.shiftY(BackdropCamera.BACKGROUND, 0) + Easing.swing(t, 12, period * 1.31, 0.6);
        g.drawImage(
                ground,
                (int) Math.round(Math.clamp(x, -spareX, spareX)) - spareX,
                (int) Math.round(Math.clamp(y, -spareY, spareY)) - spareY,
                null);
        for (BackdropLayer layer : back) layer.paint(g, t, camera);
    }

    /** Paints the foreground in front of text and pictures; it bleeds off the edges and never covers text. */
    public void paintFront(Graphics2D g, double t, BackdropCamera camera) {
        for (BackdropLayer layer : front) layer.paint(g, t, camera);
    }

    /**
     * Adds film grain to a finished frame, which hides banding in gradients. The grain is the same for the whole scene: changing
     * grain is noise to an encoder and made takes of 60 to 150 MB.
     *
     * @param frame the whole frame, {@code TYPE_INT_RGB} or {@code TYPE_INT_ARGB_PRE} and opaque
     */
    public void grain(BufferedImage frame) {
        grain.over(frame);
    }
}
