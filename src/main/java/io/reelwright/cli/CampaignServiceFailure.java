package io.reelwright.cli;

/** The workshop cannot do it. The message is for the user: it names the thing and the mend. */
public final class CampaignServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CampaignServiceFailure(String message) {
        super(message);
    }

    public CampaignServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
