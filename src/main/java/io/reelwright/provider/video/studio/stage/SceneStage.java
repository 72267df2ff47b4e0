package io.reelwright.provider.video.studio.stage;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The room that one rendition of a scene has, and the register of the text on it.
 *
 * <p>Every text says where it will stand at its full strength. A text that leaves the safe band, or meets another one, is
 * refused: what is drawn is therefore known to be readable.
 */
public final class SceneStage {
    /** The least room between two texts, in pixels. */
    private static final int GAP = 2;

    private final Aspect aspect;
    private final LayoutBands bands;
    private final List<TextBox> boxes = new ArrayList<>();

    public SceneStage(Aspect aspect) {
        this.aspect = aspect;
        this.bands = LayoutBands.of(aspect);
    }

    /** Shape of the picture. */
    public Aspect aspect() {
        return aspect;
    }

    /** Whether the picture is higher than wide. */
    public boolean tall() {
        return aspect == Aspect.TALL;
    }

    /** Picks by shape: the first for a tall picture, the second for a wide one. */
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
     * @param words what it says
     * @param ink   the box of its ink, in pixels of the picture
     * @throws LayoutRefused when it leaves the text band or meets a text that is already there
     */
    public void claim(String words, Rectangle2D ink) {
        // Signs that no face has leave no ink, and so need no room.
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

    /** What stands on the stage. */
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
