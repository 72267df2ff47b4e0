package io.reelwright.provider.video.studio.stage;

import io.reelwright.campaign.Aspect;
import java.awt.Rectangle;

/**
 * Areas of a picture in one shape, in pixels. Apps put their buttons over the rest of a tall picture, and captions have their
 * own band, so the text of a scene may be placed only in {@link #text()}.
 *
 * @param text     area for a scene's text when fully visible
 * @param centred  narrower column for centred text
 * @param captions area over which captions will be laid
 * @param bleed    area for the main art, without words
 * @param left     left edge of left-aligned text
 * @param minimum  smallest type size, em in pixels
 */
public record LayoutBands(
        Rectangle text, Rectangle centred, Rectangle captions, Rectangle bleed, int left, int minimum) {
    private static final LayoutBands TALL = new LayoutBands(
            box(65, 269, 918, 1010),
            box(162, 269, 918, 1010),
            box(65, 1040, 918, 1248),
            box(0, 1262, 1080, 1920),
            80,
            44);
    private static final LayoutBands WIDE = new LayoutBands(
            box(96, 84, 1824, 860),
            box(310, 84, 1610, 860),
            box(310, 880, 1610, 1010),
            box(1152, 0, 1920, 1080),
            100,
            40);

    /** Returns the bands of a shape. */
    public static LayoutBands of(Aspect aspect) {
        return aspect == Aspect.TALL ? TALL : WIDE;
    }

    /** Returns the same bands with less room for text at its lower edge. */
    LayoutBands withoutFoot(int pixels) {
        return new LayoutBands(higher(text, pixels), higher(centred, pixels), captions, bleed, left, minimum);
    }

    private static Rectangle higher(Rectangle area, int pixels) {
        return new Rectangle(area.x, area.y, area.width, area.height - pixels);
    }

    private static Rectangle box(int left, int top, int right, int bottom) {
        return new Rectangle(left, top, right - left, bottom - top);
    }
}
