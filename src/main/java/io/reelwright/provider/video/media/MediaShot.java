package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Easing;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.FirstFrames;
import io.reelwright.media.frame.Focus;
import io.reelwright.media.frame.Framing;
import io.reelwright.media.frame.RgbImage;
import io.reelwright.provider.video.DrawingOrder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of one shape of a take while it is drawn: the camera move over the picture, the grade and the words. */
final class MediaShot {
    /** Parts of a frame, on each side, whose mean colours are compared. */
    private static final int WATCHED = 16;

    /** Largest difference of two mean colours that counts as none: noise of the camera and of the encoding. */
    private static final int SAME = 1;

    private final DrawingOrder order;
    private final Framing framing;
    private final ColourGrade grade;
    private final Framing.Veil veil;
    private final LowerThird words;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private @Nullable RgbImage source;
    private final @Nullable Color ground;
    private @Nullable Backdrop backdrop;
    private @Nullable RgbImage plate;
    private Focus focus = Focus.MIDDLE;
    private int shown;
    private int frames;
    private int @Nullable [] begun;
    private boolean moved;

    /** @param first what the first frames of the picture or clip show */
    MediaShot(DrawingOrder order, OwnMedia card, Aspect aspect, FirstFrames first) {
        this.order = order;
        Look look = Looks.of(order.direction().look());
        this.ground = first.isTransparent() ? PlainGround.under(first, look.palette()) : null;
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

    /** Loads the picture or the next frame of the clip: blue, green, red, and the opacity if it is transparent. */
    void load(byte[] bgr0, int width, int height) {
        RgbImage seen = source == null ? RgbImage.black(width, height) : source;
        seen.read(bgr0);
        if (ground != null) PlainGround.under(seen.pixels(), ground.getRGB());
        watch(seen);
        grade.apply(seen.pixels());
        if (source == null) begin(seen);
        source = seen;
        plate = backdrop == null ? seen : backdrop.behind(seen);
    }

    /** Decides once, from the first frame, between crop and backdrop for all frames of a clip. */
    private void begin(RgbImage first) {
        int w = framing.width();
        int h = framing.height();
        if (ground != null) backdrop = new PlainGround(graded(ground), w, h, words.top());
        else if (BlurredBackdrop.neededFor(first.width(), first.height(), w, h))
            backdrop = new BlurredBackdrop(w, h, words.top());
        else focus = Focus.of(first, w, h);
    }

    /** Compares a frame with the first one. */
    private void watch(RgbImage seen) {
        frames++;
        if (moved) return;
        int[] means = seen.means(WATCHED, WATCHED).pixels();
        if (begun == null) begun = means;
        else
            for (int i = 0; i < means.length && !moved; i++)
                for (int shift = 0; shift <= 16; shift += 8)
                    moved |= Math.abs((means[i] >> shift & 0xff) - (begun[i] >> shift & 0xff)) > SAME;
    }

    /** Returns whether all frames of a clip have looked the same for a second or longer. */
    boolean isStill() {
        return !moved && frames >= Scene.FPS;
    }

    private int graded(Color colour) {
        int[] one = {colour.getRGB() & 0xffffff};
        grade.apply(one);
        return one[0];
    }

    /** Returns the row at which the words begin. */
    int wordsTop() {
        return words.top();
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
