package io.reelwright.testing;

import io.reelwright.campaign.Take.TextBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with a take. */
public enum Fault {
    BLACK,
    FROZEN,
    BLURRED,
    WRONG_LENGTH,
    DARK,
    OVERLAPPING_TEXT;

    private static final int BLUR = 24;
    private static final int ASIDE = 18;

    /** What the take says of its text: where it overlaps, its first box stands there a second time. */
    List<TextBox> boxes(List<TextBox> boxes) {
        if (this != OVERLAPPING_TEXT || boxes.isEmpty()) return boxes;
        TextBox first = boxes.getFirst();
        List<TextBox> more = new ArrayList<>(boxes);
        more.add(new TextBox(
                first.words(), first.x() + ASIDE, first.y() + first.height() / 3, first.width(), first.height()));
        return more;
    }

    /** Makes one frame, {@code TYPE_INT_RGB}, bad; those that are wrong in time stay as they are. */
    void spoil(BufferedImage frame, List<TextBox> boxes) {
        switch (this) {
            case BLACK -> shade(frame, 0);
            case DARK -> shade(frame, 1 / 16f);
            case BLURRED -> blur(frame);
            case OVERLAPPING_TEXT -> repeat(frame, boxes);
            case FROZEN, WRONG_LENGTH -> {}
        }
    }

    private static void shade(BufferedImage frame, float left) {
        int[] pixels = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            int red = (int) ((rgb >> 16 & 255) * left);
            int green = (int) ((rgb >> 8 & 255) * left);
            pixels[i] = red << 16 | green << 8 | (int) ((rgb & 255) * left);
        }
    }

    private static void blur(BufferedImage frame) {
        int width = frame.getWidth();
        int height = frame.getHeight();
        BufferedImage small = new BufferedImage(width / BLUR, height / BLUR, BufferedImage.TYPE_INT_RGB);
        draw(frame, small);
        draw(small, frame);
    }

    private static void draw(BufferedImage from, BufferedImage to) {
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        g.dispose();
    }

    private static void repeat(BufferedImage frame, List<TextBox> boxes) {
        if (boxes.isEmpty()) return;
        TextBox first = boxes.getFirst();
        Graphics2D g = frame.createGraphics();
        g.copyArea(first.x(), first.y(), first.width(), first.height(), ASIDE, first.height() / 3);
        g.dispose();
    }
}
