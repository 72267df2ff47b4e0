package io.reelwright.campaign;

/** The format of a campaign: one short video, or a long one that is also cut into short clips. */
public enum Format {
    /** 5 to 60 seconds, no clips. */
    SHORT(60),
    /** 60 to 180 seconds, with clips cut from its best moments. */
    LONG(180);

    private final int longest;

    Format(int longest) {
        this.longest = longest;
    }

    /** Returns the maximum length that can be ordered, in seconds. */
    public int longest() {
        return longest;
    }
}
