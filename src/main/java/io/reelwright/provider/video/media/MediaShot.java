package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Easing;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.frame.Focus;
import io.reelwright.media.frame.Framing;
import io.reelwright.media.frame.RgbImage;
import io.reelwright.provider.video.DrawingOrder;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of one shape of a take while it is drawn: the camera move over the picture, the grade and the words. */
final class MediaShot {
    private final DrawingOrder order;
    private final Framing framing;
    private final ColourGrade grade;
    private final Framing.Veil veil;
    private final LowerThird words;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private @Nullable RgbImage source;
    private @Nullable BlurredBackdrop backdrop;
    private @Nullable RgbImage plate;
    private Focus focus = Focus.MIDDLE;
    private int shown;

    MediaShot(DrawingOrder order, OwnMedia card, Aspect aspect) {
        this.order = order;
        Look look = Looks.of(order.direction().look());
        this.framing = new Framing(aspect.width(), aspect.height());
        this.grade = new ColourGrade(look.palette().shade(), MediaProvider.wants(order, Mend.BRIGHTER));
        this.veil = grade.veil(aspect);
        double seconds = order.scene().takeFrames() / (double) Scene.FPS;
        this.words = new LowerThird(
                card, look, aspect, seconds, MediaProvider.wants(order, Mend.OTHER_LAYOUT), order.opens());
        this.image = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Loads the picture or the next frame of the clip: bytes in the order blue, green, red, unused. */
    void load(byte[] bgr0, int width, int height) {
        RgbImage seen = source == null ? RgbImage.black(width, height) : source;
        seen.read(bgr0);
        grade.apply(seen.pixels());
        if (source == null) begin(seen);
        source = seen;
        plate = backdrop == null ? seen : backdrop.behind(seen);
    }

    /** Decides once, from the first frame, between crop and backdrop for all frames of a clip. */
    private void begin(RgbImage first) {
        int w = framing.width();
        int h = framing.height();
        if (BlurredBackdrop.neededFor(first.width(), first.height(), w, h))
            backdrop = new BlurredBackdrop(w, h, words.top());
        else focus = Focus.of(first, w, h);
    }

    boolean loaded() {
        return plate != null;
    }

    int shown() {
        return shown;
    }

    List<TextBox> boxes() {
        return words.boxes();
    }

    /** Draws the next frame; the array is reused by the next call. */
    int[] next() throws InterruptedException {
        RgbImage from = plate;
        if (from == null) throw new IllegalStateException("a picture must be loaded before it is drawn");
        if (Thread.interrupted()) throw new InterruptedException("drawing of user media was cancelled");
        int[] pixels = raw();
        double p = shown / (double) Math.max(1, order.scene().takeFrames() - 1);
        double way = 0.5 * p + 0.5 * Easing.IN_OUT_CUBIC.at(p);
        if (MediaProvider.wants(order, Mend.NEW_SEED)) way = 1 - way;
        camera(from, pixels, way);
        words.paint(graphics, shown / (double) Scene.FPS);
        shown++;
        return pixels;
    }

    private int[] raw() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private void camera(RgbImage from, int[] pixels, double way) {
        double there = 0.2 * way - 0.1;
        switch (order.scene().camera()) {
            case PUSH_IN, STILL -> show(from, pixels, 1.04 + 0.05 * way, 0, 0);
            case PULL_OUT -> show(from, pixels, 1.09 - 0.05 * way, 0, 0);
            case PAN_LEFT -> show(from, pixels, 1.09, -there, 0);
            case PAN_RIGHT -> show(from, pixels, 1.09, there, 0);
            case TILT_UP -> show(from, pixels, 1.09, 0, -there);
            case TILT_DOWN -> show(from, pixels, 1.09, 0, there);
        }
    }

    private void show(RgbImage from, int[] pixels, double zoom, double right, double down) {
        framing.paint(from, pixels, zoom, beside(focus.x(), right), beside(focus.y(), down), veil);
    }

    /** Shifts the focus by a part of the pan; the pan's middle is the focus, kept between 0.1 and 0.9. */
    private static double beside(double focus, double shift) {
        return Math.clamp(focus, 0.1, 0.9) + shift;
    }
}
