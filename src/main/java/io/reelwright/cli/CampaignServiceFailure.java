package io.reelwright.cli;

/** Thrown when the campaign service cannot do its work. The message is for the user: it says what is wrong and how to fix it. */
public final class CampaignServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean wrongInput;

    public CampaignServiceFailure(String message) {
        super(message);
        wrongInput = false;
    }

    public CampaignServiceFailure(String message, Throwable cause) {
        super(message, cause);
        wrongInput = false;
    }

    private CampaignServiceFailure(String message, Throwable cause, boolean wrongInput) {
        super(message, cause);
        this.wrongInput = wrongInput;
    }

    /** Returns a failure of which the user's input is the reason: a campaign that does not exist, a file that cannot be used. */
    public static CampaignServiceFailure ofInput(String message, Throwable cause) {
        return new CampaignServiceFailure(message, cause, true);
    }

    /** Returns the exit code: whether the input was wrong, or the work has failed. */
    int exitCode() {
        return wrongInput ? CommandDispatcher.WRONG_INPUT : CommandDispatcher.FAILED;
    }
}
