package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import java.util.List;

/**
 * The part of a frame behind which a place is kept readable: all of the text band in a tall frame, what the text of a take needs in a wide one.
 * It has few sizes, so that the light of a place changes little from take to take.
 *
 * @param bottom y below which no text stands, in pixels of the frame
 * @param right  x to the right of which no text stands, likewise
 */
public record TextArea(double bottom, double right) {
    private static final int TALL_BOTTOM = 1010;
    private static final int WIDE_BOTTOM = 860;
    /** Wide text is on the left, or anywhere; it ends in the upper part, or at the band's end. */
    private static final int LEFT = 1120;

    private static final int UPPER = 620;
    private static final int MIDDLE = 740;
    private static final int AROUND = 30;

    /** Returns the area for the texts of a take. */
    public static TextArea of(Aspect aspect, List<TextBox> texts) {
        if (aspect == Aspect.TALL) return new TextArea(TALL_BOTTOM, aspect.width());
        int right = texts.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0) + AROUND;
        int bottom =
                texts.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0) + AROUND;
        return new TextArea(
                bottom <= UPPER ? UPPER : bottom <= MIDDLE ? MIDDLE : WIDE_BOTTOM,
                right <= LEFT ? LEFT : aspect.width());
    }
}
