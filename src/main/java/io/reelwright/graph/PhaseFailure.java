package io.reelwright.graph;

import io.reelwright.campaign.FailureReason;
import org.jspecify.annotations.Nullable;

/** Thrown when a phase cannot be done. The message is for the user: it names the cause and how to fix it, without a stack trace. */
public class PhaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable FailureReason reason;

    public PhaseFailure(String message) {
        super(message);
        this.reason = null;
    }

    public PhaseFailure(String message, Throwable cause) {
        super(message, cause);
        this.reason = null;
    }

    /** A failure of a kind that programs can handle. Its message is the reason in words. */
    public PhaseFailure(FailureReason reason) {
        super(reason.said());
        this.reason = reason;
    }

    /** Returns the reason for programs, if the failure is of such a kind. */
    public @Nullable FailureReason reason() {
        return reason;
    }
}
