package io.reelwright.provider.video.studio.stage;

/** Thrown when a text does not fit its place; the layout is retried tighter. The message names the text and the reason. */
public final class LayoutRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LayoutRefused(String message) {
        super(message);
    }
}
