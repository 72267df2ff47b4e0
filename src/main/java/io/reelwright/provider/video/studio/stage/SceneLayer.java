package io.reelwright.provider.video.studio.stage;

/**
 * A moving part of a scene. Expensive work is done on creation; painting only draws stamps.
 *
 * <p>Painting must depend on {@code now} alone, never on earlier frames: frames may be drawn in any order.
 */
@FunctionalInterface
public interface SceneLayer {
    void paint(Canvas canvas, FrameMoment now);
}
