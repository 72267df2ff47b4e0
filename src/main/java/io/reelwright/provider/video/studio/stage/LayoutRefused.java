package io.reelwright.provider.video.studio.stage;

/** A text cannot stand where a layout wanted it; the layout is tried again, tighter. The message says which and why. */
public final class LayoutRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LayoutRefused(String message) {
        super(message);
    }
}
