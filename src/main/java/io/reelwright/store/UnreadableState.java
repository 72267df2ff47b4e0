package io.reelwright.store;

/**
 * A campaign's stored state cannot be read. This stops only that campaign. It can be cancelled, deleted, or retried by a person, but
 * it is not retried automatically.
 */
public final class UnreadableState extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String campaign;

    UnreadableState(String campaign, Throwable cause) {
        super(
                campaign
                        + ": its stored state cannot be read; cancel it and order it again, or retry it with the"
                        + " Reelwright version that wrote it",
                cause);
        this.campaign = campaign;
    }

    /** The campaign's id. */
    public String campaign() {
        return campaign;
    }
}
