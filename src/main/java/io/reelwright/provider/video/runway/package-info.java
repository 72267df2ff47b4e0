/**
 * Takes bought from Runway.
 *
 * <p>May touch {@code config}, {@code log}, {@code money}, {@code net}, {@code provider.condition}, {@code provider.model},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.runway.RunwaySeller} is the way in. Source of the wire format: the official SDK's types and
 * docs.dev.runwayml.com (September 2026).
 */
@NullMarked
package io.reelwright.provider.video.runway;

import org.jspecify.annotations.NullMarked;
