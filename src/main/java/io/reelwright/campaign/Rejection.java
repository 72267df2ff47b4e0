package io.reelwright.campaign;

/** A user's rejection of a phase's work. It is stored as text in the campaign's failure. */
public final class Rejection {
    private static final String WORD = "rejected: ";

    private Rejection() {}

    /** Returns the state of a campaign that was rejected. */
    public static VideoState of(VideoState state, String why) {
        return state.withFailure(WORD + why).at(Phase.FAILED);
    }

    /** Returns whether a campaign failed because it was rejected and has not been changed since. */
    public static boolean stands(VideoState state) {
        return reads(String.valueOf(state.failure()));
    }

    /** Returns whether a failure text would be taken for a rejection. */
    public static boolean reads(String failure) {
        return failure.startsWith(WORD);
    }

    /** Returns the state after a user has fixed the rejected work: its failure no longer counts as a rejection. */
    public static VideoState answered(VideoState state) {
        return stands(state) ? state.withFailure("changed after it was " + state.failure()) : state;
    }
}
