package io.reelwright.provider.video.studio.stage;

/**
 * Something that stands in a scene and moves. All that is costly was done when it was made: painting puts stamps.
 *
 * <p>Painting must depend on the moment alone, never on what was painted before: frames may be drawn in any order.
 */
@FunctionalInterface
public interface SceneLayer {
    void paint(Canvas canvas, FrameMoment now);
}
