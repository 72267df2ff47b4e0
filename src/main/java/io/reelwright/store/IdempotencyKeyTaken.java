package io.reelwright.store;

/** An idempotency key was used before for a different order. */
public final class IdempotencyKeyTaken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param campaign id of the campaign of the other order */
    public IdempotencyKeyTaken(String campaign) {
        super("this idempotency key was used for another order, " + campaign);
    }
}
