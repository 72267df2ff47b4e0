package io.reelwright.cli.remote;

/** A server said no, or could not be reached. The message is for the user and names the mend. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether the fault lies in what was asked for, and not in the server. */
    public boolean isWrongInput() {
        return status == 400 || status == 404 || status == 422;
    }
}
