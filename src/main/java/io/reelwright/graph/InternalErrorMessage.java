package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import java.util.Arrays;

/** What a user is told when a phase has broken by a mistake in Reelwright itself, and what helps then. */
public final class InternalErrorMessage {
    private static final String OURS = "io.reelwright.";

    private static final String SAYING = " failed by a mistake of ours";

    private InternalErrorMessage() {}

    /** Whether a failure's words tell of a mistake of ours, so that trying again as it is does not help. */
    public static boolean reads(String failure) {
        return failure.contains(SAYING);
    }

    /**
     * The words for it.
     *
     * @param failed its message is for the log alone, as it may hold anything
     */
    static String in(Phase phase, Throwable failed) {
        if (failed instanceof OutOfMemoryError)
            return phase + " failed: it needs more memory than this Reelwright has; order a shorter video, or give it"
                    + " more and try it again";
        return phase + SAYING + " and not of yours ("
                + failed.getClass().getSimpleName()
                + place(failed) + "). Trying it again as it is fails in the same way; what helps is " + mend(phase)
                + ". Please report it with what the log has under this campaign's id";
    }

    private static String mend(Phase phase) {
        return switch (phase) {
            case PLANNING, SCRIPT, STORYBOARD, MOTION -> "another text or topic (edit its script, or order it anew)";
            case VISUAL, QUALITY -> "another prompt for the scene, or another --seed";
            default -> "another --seed, or other words in its script";
        };
    }

    /** The first place of ours, which names the mistake best. */
    private static String place(Throwable failed) {
        return Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " in "
                        + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
