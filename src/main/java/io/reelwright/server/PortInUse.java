package io.reelwright.server;

/** An address on which a server was to listen cannot be had; the message says who has it, if that is known, and the mend. */
public final class PortInUse extends Exception {
    private static final long serialVersionUID = 1L;

    PortInUse(String message) {
        super(message);
    }
}
