package io.reelwright.provider.video.studio.stage;

/** The world that a scene stands in. Painting depends on the moment alone. */
public interface Scenery {
    /** Paints the background over the whole frame. */
    void behind(Canvas canvas, FrameMoment now);

    /** Paints what is nearer than the key figure, and the grain. */
    void before(Canvas canvas, FrameMoment now);
}
