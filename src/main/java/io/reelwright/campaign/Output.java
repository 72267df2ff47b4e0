package io.reelwright.campaign;

/** A kind of output file, made for one platform. */
public enum Output {
    YOUTUBE_16X9("youtube_16x9", Aspect.WIDE),
    TIKTOK_9X16("tiktok_9x16", Aspect.TALL),
    REELS_9X16("reels_9x16", Aspect.TALL);

    private final String label;
    private final Aspect aspect;

    Output(String label, Aspect aspect) {
        this.label = label;
        this.aspect = aspect;
    }

    /** Returns the name in options, file names and the API, for example {@code tiktok_9x16}. */
    public String label() {
        return label;
    }

    /** Returns the shape of this output's picture. */
    public Aspect aspect() {
        return aspect;
    }
}
