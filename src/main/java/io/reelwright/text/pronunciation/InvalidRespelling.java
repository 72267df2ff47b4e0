package io.reelwright.text.pronunciation;

/** A respelling that cannot be read. The message says what is wrong with it and how to mend it. */
public final class InvalidRespelling extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidRespelling(String message) {
        super(message);
    }
}
