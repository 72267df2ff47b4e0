package io.reelwright.store;

/** A key under which another order had come before. */
public final class KeyTaken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param campaign that was made of the other order */
    public KeyTaken(String campaign) {
        super("this key was used for another order, " + campaign);
    }
}
