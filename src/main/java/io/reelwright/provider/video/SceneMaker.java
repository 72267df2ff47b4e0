package io.reelwright.provider.video;

/** Makes takes of scenes: draws them in this process or sells them. Safe for use by several threads. */
public interface SceneMaker {
    /** Returns the name before the hyphen in a take's model, for example {@code studio}. */
    String name();

    /** Returns the offer for a scene. Called often and must be cheap: draws, sends and writes nothing. */
    Offer offer(TakeRequest request);
}
