package io.reelwright.cli;

/** Thrown when the campaign service cannot do its work. The message is for the user: it says what is wrong and how to fix it. */
public final class CampaignServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CampaignServiceFailure(String message) {
        super(message);
    }

    public CampaignServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
