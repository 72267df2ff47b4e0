package io.reelwright.campaign;

/**
 * Thrown when a requested action is not possible in the current state. Nothing was changed. The message states the reason and how to fix
 * it.
 */
public final class ActionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ActionRefused(String why) {
        super(why);
    }
}
