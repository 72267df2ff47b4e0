package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Ease;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.provider.video.VideoProvider.Order;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rendition while it is drawn: the camera's way over the picture, the grade and the words. */
final class Shot {
    private final Order order;
    private final Framing framing;
    private final Grade grade;
    private final LowerThird words;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private @Nullable Plate plate;
    private int shown;

    Shot(Order order, OwnMedia card, Aspect aspect) {
        this.order = order;
        Look look = Looks.of(order.direction().look());
        this.framing = new Framing(aspect.width(), aspect.height());
        this.grade = new Grade(look.palette().shade(), MediaProvider.wants(order, Mend.BRIGHTER));
        double seconds = order.scene().takeFrames() / (double) Scene.FPS;
        this.words = new LowerThird(card, look, aspect, seconds, MediaProvider.wants(order, Mend.OTHER_LAYOUT));
        this.image = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    void load(Plate next) {
        plate = next.suited(framing.width(), framing.height());
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

    /** Draws the next frame; the array is drawn into again by the next call. */
    int[] next() throws InterruptedException {
        Plate from = plate;
        if (from == null) throw new IllegalStateException("a picture must be loaded before it is drawn");
        if (Thread.interrupted()) throw new InterruptedException("drawing of own media was stopped");
        int[] pixels = Plate.raw(image);
        double p = shown / (double) Math.max(1, order.scene().takeFrames() - 1);
        double way = 0.5 * p + 0.5 * Ease.IN_OUT_CUBIC.at(p);
        if (MediaProvider.wants(order, Mend.NEW_SEED)) way = 1 - way;
        camera(from, pixels, way);
        grade.apply(pixels, framing.width(), framing.height());
        words.paint(graphics, shown / (double) Scene.FPS);
        shown++;
        return pixels;
    }

    private void camera(Plate from, int[] pixels, double way) {
        double there = 0.35 + 0.3 * way;
        switch (order.scene().camera()) {
            case PUSH_IN, STILL -> framing.paint(from, pixels, 1.04 + 0.05 * way, 0.5, 0.5);
            case PULL_OUT -> framing.paint(from, pixels, 1.09 - 0.05 * way, 0.5, 0.5);
            case PAN_LEFT -> framing.paint(from, pixels, 1.09, 1 - there, 0.5);
            case PAN_RIGHT -> framing.paint(from, pixels, 1.09, there, 0.5);
            case TILT_UP -> framing.paint(from, pixels, 1.09, 0.5, 1 - there);
            case TILT_DOWN -> framing.paint(from, pixels, 1.09, 0.5, there);
        }
    }
}
