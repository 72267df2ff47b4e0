package io.reelwright.server;

/** A server cannot listen on its address. The message names the process that uses the port, if it is known, and a remedy. */
public final class PortInUse extends Exception {
    private static final long serialVersionUID = 1L;

    PortInUse(String message) {
        super(message);
    }
}
