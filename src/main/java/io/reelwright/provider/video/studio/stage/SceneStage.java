package io.reelwright.provider.video.studio.stage;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The available area for one shape of a scene, and the register of the text on it.
 *
 * <p>Every text registers its position when fully visible. A text that leaves the text band or overlaps another is refused,
 * so all drawn text is readable.
 */
public final class SceneStage {
    /** Minimum gap between two texts, in pixels. */
    private static final int GAP = 2;

    /** Height in pixels of the strip below a card, and of what stays free at its lower edge. */
    private static final int STRIP = 140;

    private static final int STRIP_MARGIN = 4;

    private final Aspect aspect;
    private final LayoutBands bands;
    private final List<TextBox> boxes = new ArrayList<>();

    public SceneStage(Aspect aspect) {
        this(aspect, LayoutBands.of(aspect));
    }

    private SceneStage(Aspect aspect, LayoutBands bands) {
        this.aspect = aspect;
        this.bands = bands;
    }

    /** Returns the area for a card that leaves a strip of the text band free below it. */
    public static SceneStage aboveAStrip(Aspect aspect) {
        return new SceneStage(aspect, LayoutBands.of(aspect).withoutFoot(STRIP));
    }

    /** Returns the lower edge of the strip, in pixels. */
    public double stripFoot() {
        return LayoutBands.of(aspect).text().getMaxY() - STRIP_MARGIN;
    }

    /** Returns the shape of the picture. */
    public Aspect aspect() {
        return aspect;
    }

    /** Returns whether the picture is taller than wide. */
    public boolean tall() {
        return aspect == Aspect.TALL;
    }

    /** Returns the first value for a tall picture, the second for a wide one. */
    public int pick(int tall, int wide) {
        return tall() ? tall : wide;
    }

    public int width() {
        return aspect.width();
    }

    public int height() {
        return aspect.height();
    }

    public LayoutBands bands() {
        return bands;
    }

    /**
     * Registers a text.
     *
     * @param words the text
     * @param ink   bounding box of its glyphs, in pixels of the picture
     * @throws LayoutRefused when the text leaves the text band or overlaps a registered text
     */
    public void claim(String words, Rectangle2D ink) {
        // Characters without a glyph in any font draw nothing and need no space.
        if (words.isBlank()) return;
        TextBox box = box(words, ink);
        if (!bands.text().contains(box.x(), box.y(), box.width(), box.height()))
            throw new LayoutRefused("\"" + words + "\" at " + place(box) + " leaves the text band " + bands.text());
        for (TextBox other : boxes)
            if (box.meets(other))
                throw new LayoutRefused(
                        "\"" + words + "\" at " + place(box) + " meets \"" + other.words() + "\" at " + place(other));
        boxes.add(box);
    }

    /** Returns the registered texts. */
    public List<TextBox> boxes() {
        return List.copyOf(boxes);
    }

    private static TextBox box(String words, Rectangle2D ink) {
        int x = (int) Math.floor(ink.getMinX()) - GAP / 2;
        int y = (int) Math.floor(ink.getMinY()) - GAP / 2;
        int right = (int) Math.ceil(ink.getMaxX()) + GAP / 2;
        int bottom = (int) Math.ceil(ink.getMaxY()) + GAP / 2;
        return new TextBox(words, x, y, right - x, bottom - y);
    }

    private static String place(TextBox box) {
        return box.x() + "," + box.y() + " " + box.width() + "x" + box.height();
    }
}
