package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition.Kind;

/**
 * Tells what kind of transition a stretch is: each kind is tried as an explanation of the frames between the old picture and
 * the new one, and the one that leaves the least unexplained is taken.
 */
final class TransitionKind {
    /** A plain mix explains a little of everything that moves, so the others must beat it clearly. */
    private static final double CLEARLY = 0.9;

    private static final int W = FrameSignature.GREY_WIDTH;
    private static final int H = FrameSignature.GREY_HEIGHT;

    private TransitionKind() {}

    /**
     * @param frames grey pictures of {@link FrameSignature#grey()}: the last of the old shot, those between, the first of the new
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
