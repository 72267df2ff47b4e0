package io.reelwright.process;

import java.io.IOException;

/** A child process and its descendants were killed because they exceeded the deadline. */
public final class ProcessDeadlineExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProcessDeadline.Limit limit;

    public ProcessDeadlineExceeded(ProcessCommand command, ProcessDeadline.Limit limit) {
        super(command.program() + " was stopped: " + why(command.deadline(), limit));
        this.limit = limit;
    }

    /** Returns the limit that was exceeded. */
    public ProcessDeadline.Limit limit() {
        return limit;
    }

    private static String why(ProcessDeadline deadline, ProcessDeadline.Limit limit) {
        return switch (limit) {
            case CPU ->
                "it had used " + deadline.cpu().toSeconds() + " s of processor time and had not ended by itself";
            case STALL -> "it had done nothing for " + deadline.stall().toSeconds() + " s";
            case WALL -> "it had not ended by itself after " + deadline.wall().toSeconds() + " s";
        };
    }
}
