package io.reelwright.campaign;

/**
 * Somebody wants something done that cannot be done now, as things stand. Nothing was changed. The message says what is in the way, and the
 * mend.
 */
public final class ActionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ActionRefused(String why) {
        super(why);
    }
}
