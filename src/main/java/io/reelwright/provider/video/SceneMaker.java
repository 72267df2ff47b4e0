package io.reelwright.provider.video;

/** Whoever can make takes of scenes: draws them here, or sells them. Safe for use by several threads. */
public interface SceneMaker {
    /** The name before the hyphen in a take's model: {@code studio}. */
    String name();

    /** What it offers for a scene. Asked often, and costs nothing: nothing is drawn, sent or written. */
    Offer offer(TakeRequest wish);
}
