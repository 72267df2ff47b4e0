package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;

/**
 * A clip of a take that is made of several.
 *
 * @param part      names it among the clips of its take: {@code clip2}, {@code 9x16}, {@code 9x16-clip2}; empty for the first one
 * @param model     the seller's name for the model, without the seller's own name
 * @param worst     maximum cost in micros
 * @param seconds   length
 * @param aspect    shape
 * @param continues whether it begins with the last frame of the clip before it; otherwise it is the first clip of its shape
 */
public record PlannedClip(String part, String model, long worst, double seconds, Aspect aspect, boolean continues) {
    public PlannedClip {
        if (worst < 0) throw new IllegalArgumentException("worst: must not be negative: " + worst);
        if (!(seconds > 0)) throw new IllegalArgumentException("seconds: must be positive: " + seconds + " s");
    }
}
