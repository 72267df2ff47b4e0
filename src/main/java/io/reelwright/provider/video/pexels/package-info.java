/**
 * Films of Pexels.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code net}, {@code provider.model}, {@code provider.stock},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.pexels.PexelsSeller} is the way in. Source of the wire format: the OpenAPI text of Pexels' API
 * (March 2026) and its documentation.
 */
@NullMarked
package io.reelwright.provider.video.pexels;

import org.jspecify.annotations.NullMarked;
