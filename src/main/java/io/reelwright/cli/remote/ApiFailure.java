package io.reelwright.cli.remote;

/** A server refused a request or could not be reached. The message is for the user and says how to fix it. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In place of a status: no server accepted the request. */
    static final int NOT_REACHED = 0;

    /** In place of a status: the request may have been carried out, but its response was lost. */
    static final int LOST = -1;

    /** In place of a status: the response is not one of a Reelwright server. */
    static final int FOREIGN = -2;

    private final int status;

    ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns whether the request is at fault, and not the server. */
    public boolean isWrongInput() {
        return status == 400 || status == 404 || status == 413 || status == 422;
    }

    /** Returns whether the content of the request cannot be used (422). */
    boolean isUnusable() {
        return status == 422;
    }

    /** Returns whether the failure is transient, so that the same request may succeed a little later. */
    boolean mayPass() {
        return status == NOT_REACHED || status == LOST || status == 429 || status >= 500 && status != 507;
    }

    /** Returns whether the server has an internal error, which a retry will most likely meet again. */
    boolean isFault() {
        return status == 500 || status == 501;
    }

    /** Returns whether it is unknown if the request was carried out. */
    boolean isLost() {
        return status == LOST;
    }

    /** Returns whether the request was certainly not carried out, as no server accepted it. */
    public boolean wasNotReached() {
        return status == NOT_REACHED;
    }
}
