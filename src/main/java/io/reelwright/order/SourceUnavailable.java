package io.reelwright.order;

/** A text that an order needs cannot be found or used. The message says why, in half a sentence that others continue. */
public final class SourceUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    public SourceUnavailable(String why) {
        super(why);
        this.why = why;
    }

    /** Returns why, for example {@code could not be looked up: https://en.wikipedia.org: cannot be reached}. */
    public String why() {
        return why;
    }
}
