package io.reelwright.provider.video;

import io.reelwright.campaign.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a clip before the next one of its take is ordered.
 *
 * @param film      the clip
 * @param lastFrame its last frame; null when the next clip does not begin with it
 */
public record DeliveredBefore(Asset film, @Nullable Asset lastFrame) {}
