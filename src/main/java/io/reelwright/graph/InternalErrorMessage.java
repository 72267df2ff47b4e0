package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import java.util.Arrays;

/** The message for a user when a phase has failed because of a bug in Reelwright, with what helps. */
public final class InternalErrorMessage {
    private static final String PACKAGE = "io.reelwright.";

    private static final String MARKER = " failed by a mistake of ours";

    private InternalErrorMessage() {}

    /** Returns whether a failure message reports a bug, so that an unchanged retry does not help. */
    public static boolean reads(String failure) {
        return failure.contains(MARKER);
    }

    /**
     * Returns the message.
     *
     * @param failed its own message goes only to the log, as it may contain anything
     */
    static String in(Phase phase, Throwable failed) {
        if (failed instanceof OutOfMemoryError)
            return phase + " failed: it needs more memory than this Reelwright has; order a shorter video, or give it"
                    + " more memory and try again";
        return phase + MARKER + " and not of yours ("
                + failed.getClass().getSimpleName()
                + place(failed) + "). An unchanged retry fails in the same way; what helps is " + mend(phase)
                + ". Please report it with the log lines for this campaign's id";
    }

    private static String mend(Phase phase) {
        return switch (phase) {
            case PLANNING, SCRIPT, STORYBOARD, MOTION -> "another text or topic (edit the script or order anew)";
            case VISUAL, QUALITY -> "another prompt for the scene, or another --seed";
            default -> "another --seed, or changes to its script";
        };
    }

    /** Returns the topmost stack frame in Reelwright's code, which identifies the bug best. */
    private static String place(Throwable failed) {
        return Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                .findFirst()
                .map(frame -> " in "
                        + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
