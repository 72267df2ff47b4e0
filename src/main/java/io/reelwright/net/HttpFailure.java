package io.reelwright.net;

import java.io.IOException;

/** A failed call. Its message shows the origin that was called, but never a path, a query, a header or a resolved address. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** Cause of the failure. */
    public enum Reason {
        /** The address must not be called: no packet was sent there. */
        REFUSED,
        /** The connection or its TLS handshake failed: the request was certainly not processed. */
        NOT_SENT,
        /** The response did not arrive, or not completely: the request may have been processed. */
        LOST,
        /** The response exceeded a time limit or fell below the minimum speed: the request may have been processed. */
        TOO_SLOW,
        /** The decoded body exceeds the maximum size. */
        TOO_LARGE,
        /** The response is not valid HTTP, or not what was requested. */
        WRONG_ANSWER,
        /** The file has an unwanted type. */
        WRONG_CONTENT
    }

    private final Reason reason;
    private final String why;
    private final int status;

    /** A failure before the origin is known. */
    HttpFailure(Reason reason, String why) {
        super(why);
        this.reason = reason;
        this.why = why;
        this.status = 0;
    }

    HttpFailure(Reason reason, HttpOrigin called, String why, int status) {
        super(called + ": " + why);
        this.reason = reason;
        this.why = why;
        this.status = status;
    }

    /** Returns the message without the origin. */
    public String why() {
        return why;
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the unexpected status of the response; 0 when the failure has another cause. */
    public int status() {
        return status;
    }

    /** Returns whether the failure is transient: the same call may succeed later. */
    public boolean isPassing() {
        return switch (reason) {
            case NOT_SENT, LOST, TOO_SLOW -> true;
            case WRONG_ANSWER -> status >= 500 || status == 429 || status == 408;
            case REFUSED, TOO_LARGE, WRONG_CONTENT -> false;
        };
    }

    /** Returns whether the server may have processed the request. Before repeating a paid request, its outcome must be checked. */
    public boolean mayHaveBeenTaken() {
        return reason != Reason.REFUSED && reason != Reason.NOT_SENT;
    }
}
