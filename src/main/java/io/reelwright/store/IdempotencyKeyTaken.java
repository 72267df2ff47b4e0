package io.reelwright.store;

/** A key under which another order had come before. */
public final class IdempotencyKeyTaken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param campaign that was made of the other order */
    public IdempotencyKeyTaken(String campaign) {
        super("this key was used for another order, " + campaign);
    }
}
