package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;

/**
 * Horizontal position of the words of a scene. The first arrangement aligns them left; the second centres them, or, when a
 * wide picture has an object beside them, puts them on the other side of it.
 *
 * @param left    left edge of the column in pixels
 * @param width   width of the column in pixels
 * @param centred whether lines are centred in the column
 */
record HorizontalAxis(double left, double width, boolean centred) {
    private static final double TALL_WIDTH = 832;
    /** Inset in pixels: boxes of text are registered with a margin, which must stay in the band too. */
    private static final double EDGE = 4;

    private static final double WIDE_WIDTH = 1500;
    /** Left edge of words that are right of a picture. */
    private static final double FAR_SIDE = 880;

    /**
     * @param beside whether a wide picture has an object beside the words
     * @param column width of the words in that case, in pixels
     */
    static HorizontalAxis of(TemplateContext setting, boolean beside, double column) {
        boolean second = setting.variant() == 1;
        if (setting.stage().tall()) {
            var band = setting.stage().bands().centred();
            return second
                    ? new HorizontalAxis(band.getX() + EDGE, band.getWidth() - 2 * EDGE, true)
                    : new HorizontalAxis(setting.stage().bands().left(), TALL_WIDTH, false);
        }
        if (beside)
            return new HorizontalAxis(
                    second ? FAR_SIDE : setting.stage().bands().left(), column, false);
        double left = second
                ? (setting.stage().width() - WIDE_WIDTH) / 2
                : setting.stage().bands().left();
        return new HorizontalAxis(left, WIDE_WIDTH, second);
    }

    /** Returns the left edge of an object of width {@code wide}. */
    double x(double wide) {
        return centred ? left + (width - wide) / 2 : left;
    }

    TextBlock.Align align() {
        return centred ? TextBlock.Align.CENTRE : TextBlock.Align.LEFT;
    }
}
