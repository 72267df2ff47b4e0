package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;

/**
 * Where the words of a scene stand from left to right. The first arrangement sets them to the left; the second sets them to
 * the middle, or, where a wide picture has something beside them, on the other side of it.
 *
 * @param left    edge of the column in pixels
 * @param width   of the column
 * @param centred whether lines stand in its middle
 */
record HorizontalAxis(double left, double width, boolean centred) {
    private static final double TALL_WIDTH = 832;
    /** Boxes of text are registered with a margin, which must stay in the band too. */
    private static final double EDGE = 4;

    private static final double WIDE_WIDTH = 1500;
    /** Left edge of words that stand right of a picture. */
    private static final double FAR_SIDE = 880;

    /**
     * @param beside whether something stands beside the words in a wide picture
     * @param column their width there
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

    /** Left edge of something that wide. */
    double x(double wide) {
        return centred ? left + (width - wide) / 2 : left;
    }

    TextBlock.Align align() {
        return centred ? TextBlock.Align.CENTRE : TextBlock.Align.LEFT;
    }
}
