package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition.Kind;

/**
 * Classifies a transition: each kind is tried as an explanation of the frames between the old and the new picture, and the kind with the
 * smallest remaining difference wins.
 */
final class TransitionKind {
    /** A mix partly explains every kind of motion, so the other kinds must be better by this factor. */
    private static final double CLEARLY = 0.9;

    private static final int W = FrameSignature.GREY_WIDTH;
    private static final int H = FrameSignature.GREY_HEIGHT;

    private TransitionKind() {}

    /**
     * Returns the kind of a transition.
     *
     * @param frames grey pictures of {@link FrameSignature#grey()}: last frame of the old shot, frames in between, first of the new shot
     */
    static Kind of(int[][] frames) {
        int[] old = frames[0];
        int[] now = frames[frames.length - 1];
        double mix = 0;
        double wipe = 0;
        double iris = 0;
        double push = 0;
        double zoom = 0;
        for (int i = 1; i < frames.length - 1; i++) {
            mix += TransitionExplanations.mix(old, now, frames[i]);
            wipe += TransitionExplanations.wipe(old, now, frames[i], W, H);
            iris += TransitionExplanations.iris(old, now, frames[i], W, H);
            push += TransitionExplanations.push(old, now, frames[i], W, H);
            zoom += TransitionExplanations.zoom(old, now, frames[i], W, H);
        }
        Kind best = Kind.DISSOLVE;
        double least = mix * CLEARLY;
        if (wipe < least) {
            least = wipe;
            best = Kind.WIPE;
        }
        if (iris < least * (best == Kind.WIPE ? CLEARLY : 1)) {
            least = iris;
            best = Kind.IRIS;
        }
        if (push < least * CLEARLY) {
            least = push;
            best = Kind.PUSH;
        }
        return zoom < least * CLEARLY ? Kind.ZOOM : best;
    }
}
