package io.reelwright.cli.remote;

/** A server said no, or could not be reached. The message is for the user and names the mend. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In place of a status: nobody took the request. */
    static final int NOT_REACHED = 0;

    /** In place of a status: the request may have been taken, and its answer never came. */
    static final int LOST = -1;

    /** In place of a status: what came is nothing that a server of ours says. */
    static final int FOREIGN = -2;

    private final int status;

    ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether the fault lies in what was asked for, and not in the server. */
    public boolean isWrongInput() {
        return status == 400 || status == 404 || status == 413 || status == 422;
    }

    /** Whether what was sent cannot be used, in whatever form it is asked for. */
    boolean isUnusable() {
        return status == 422;
    }

    /** Whether the same may be answered well a little later. */
    boolean mayPass() {
        return status == NOT_REACHED || status == LOST || status == 429 || status >= 500 && status != 507;
    }

    /** Whether the server could not do it, and most likely cannot do it the next time. */
    boolean isFault() {
        return status == 500 || status == 501;
    }

    /** Whether nobody knows what became of the request. */
    boolean isLost() {
        return status == LOST;
    }

    /** Whether the request was surely not carried out, as nobody took it. */
    boolean wasNotReached() {
        return status == NOT_REACHED;
    }
}
