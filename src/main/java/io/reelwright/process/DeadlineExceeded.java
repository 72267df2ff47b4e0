package io.reelwright.process;

import java.io.IOException;

/** A child lived longer than its command allows, and was killed with everything it had started. */
public final class DeadlineExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public DeadlineExceeded(Command command) {
        super(command.program() + " was stopped after " + command.deadline().toSeconds()
                + " s: it had not ended by itself");
    }
}
