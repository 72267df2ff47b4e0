package io.reelwright.campaign;

/** That somebody was not content with what a phase has made. It stands in the campaign's failure, in words. */
public final class Rejection {
    private static final String WORD = "rejected: ";

    private Rejection() {}

    /** A campaign that was rejected. */
    public static VideoState of(VideoState state, String why) {
        return state.withFailure(WORD + why).at(Phase.FAILED);
    }

    /** Whether a campaign has failed because it was rejected, and nobody has changed it since. */
    public static boolean stands(VideoState state) {
        return reads(String.valueOf(state.failure()));
    }

    /** Whether a failure in these words would be taken for one. */
    public static boolean reads(String failure) {
        return failure.startsWith(WORD);
    }

    /** Somebody has mended himself what was not good enough. */
    public static VideoState answered(VideoState state) {
        return stands(state) ? state.withFailure("changed after it was " + state.failure()) : state;
    }
}
