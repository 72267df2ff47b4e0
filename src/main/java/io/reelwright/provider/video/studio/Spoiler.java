package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Take.TextBox;
import io.reelwright.provider.video.studio.Faults.Kind;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes frames bad in the way that a planted fault names. */
final class Spoiler {
    private static final int BLUR = 24;

    private final Kind kind;

    Spoiler(Kind kind) {
        this.kind = kind;
    }

    /** How many frames the bad take has. */
    int frames(int wanted) {
        return kind == Kind.WRONG_LENGTH ? Math.max(1, wanted * 2 / 5) : wanted;
    }

    /** Which frame is painted in place of that one. */
    int shown(int frame, int count) {
        return kind == Kind.FROZEN ? count / 2 : frame;
    }

    void spoil(Canvas canvas, List<TextBox> boxes) {
        switch (kind) {
            case BLACK -> Arrays.fill(canvas.pixels(), 0);
            case DARK -> darken(canvas.pixels());
            case BLURRED -> blur(canvas);
            case OVERLAPPING_TEXT -> doubled(canvas, boxes);
            case FROZEN, WRONG_LENGTH -> {}
        }
    }

    /** What the take says of its text: with overlapping text the first box stands there a second time. */
    List<TextBox> boxes(List<TextBox> boxes) {
        if (kind != Kind.OVERLAPPING_TEXT || boxes.isEmpty()) return boxes;
        List<TextBox> more = new ArrayList<>(boxes);
        TextBox first = boxes.getFirst();
        more.add(new TextBox(
                first.words(), first.x() + 18, first.y() + first.height() / 3, first.width(), first.height()));
        return more;
    }

    private static void darken(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) pixels[i] = pixels[i] >>> 4 & 0x0f0f0f;
    }

    private static void blur(Canvas canvas) {
        BufferedImage image = canvas.image();
        BufferedImage small =
                new BufferedImage(image.getWidth() / BLUR, image.getHeight() / BLUR, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Stamp.fine(small.createGraphics());
        g.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        g.dispose();
        canvas.graphics().drawImage(small, 0, 0, image.getWidth(), image.getHeight(), null);
    }

    private static void doubled(Canvas canvas, List<TextBox> boxes) {
        if (boxes.isEmpty()) return;
        TextBox first = boxes.getFirst();
        canvas.graphics().copyArea(first.x(), first.y(), first.width(), first.height(), 18, first.height() / 3);
    }
}
