package io.reelwright.graph;

/** Thrown when a phase cannot be done. The message is for the user: it names the cause and how to fix it, without a stack trace. */
public class PhaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhaseFailure(String message) {
        super(message);
    }

    public PhaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
