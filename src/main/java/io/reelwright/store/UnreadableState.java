package io.reelwright.store;

/**
 * What is stored of one campaign cannot be read. It stops nothing but that campaign: it can be cancelled, deleted, and tried again
 * by a person, and nobody else tries it again.
 */
public final class UnreadableState extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String campaign;

    UnreadableState(String campaign, Throwable cause) {
        super(
                campaign
                        + ": what is stored of it cannot be read; cancel it and order it again, or try it again with the"
                        + " Reelwright that wrote it",
                cause);
        this.campaign = campaign;
    }

    /** The campaign's id. */
    public String campaign() {
        return campaign;
    }
}
