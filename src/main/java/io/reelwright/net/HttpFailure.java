package io.reelwright.net;

import java.io.IOException;

/** A call that brought no good answer. Its message shows who was called, and never a path, a query, a header or a found address. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** It may not be called: no packet was sent there. */
        REFUSED,
        /** Nobody answered there, or not as who it should be: the request was surely not carried out. */
        NOT_SENT,
        /** The answer did not come, or not to its end: the request may have been carried out. */
        LOST,
        /** The answer took longer than it may, or comes slower: the request may have been carried out. */
        TOO_SLOW,
        /** The body is larger than it may be, decoded. */
        TOO_LARGE,
        /** What came is not HTTP as it should be, or not what was asked for. */
        WRONG_ANSWER,
        /** The file is not of a kind that is wanted. */
        WRONG_CONTENT
    }

    private final Reason reason;
    private final String why;
    private final int status;

    /** Before it is known who is called. */
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

    /** The message without who was called. */
    public String why() {
        return why;
    }

    public Reason reason() {
        return reason;
    }

    /** The status of the answer that was not the wanted one; 0 when it is not about that. */
    public int status() {
        return status;
    }

    /** Whether the same call may bring a good answer a while later, as nothing is wrong with it. */
    public boolean isPassing() {
        return switch (reason) {
            case NOT_SENT, LOST, TOO_SLOW -> true;
            case WRONG_ANSWER -> status >= 500 || status == 429 || status == 408;
            case REFUSED, TOO_LARGE, WRONG_CONTENT -> false;
        };
    }

    /** Whether the request may have been carried out. Who pays for it must look before it is sent again. */
    public boolean mayHaveBeenTaken() {
        return reason != Reason.REFUSED && reason != Reason.NOT_SENT;
    }
}
