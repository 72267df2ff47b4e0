package io.reelwright.provider.video.studio.stage;

/** The background world of a scene. Painting depends on the moment alone. */
public interface Scenery {
    /** Paints the background over the whole frame. */
    void behind(Canvas canvas, FrameMoment now);

    /** Paints the foreground, which is nearer than the key figure, and the grain. */
    void before(Canvas canvas, FrameMoment now);
}
