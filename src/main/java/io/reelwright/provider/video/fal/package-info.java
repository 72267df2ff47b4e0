/**
 * Takes bought from fal.ai through its queue API.
 *
 * <p>May touch {@code config}, {@code log}, {@code money}, {@code net}, {@code provider.condition}, {@code provider.model},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.fal.FalSeller} is the way in. Source of the wire format: fal.ai's documentation of the queue
 * API
 * and the sources of its JavaScript and Python clients (2026).
 */
@NullMarked
package io.reelwright.provider.video.fal;

import org.jspecify.annotations.NullMarked;
