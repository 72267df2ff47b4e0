/**
 * Takes bought from Kie.ai through its unified jobs API.
 *
 * <p>May touch {@code config}, {@code log}, {@code money}, {@code net}, {@code provider.condition}, {@code provider.model},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.kie.KieSeller} is the way in. Source of the wire format: docs.kie.ai and public digests of it
 * (August to October 2026).
 */
@NullMarked
package io.reelwright.provider.video.kie;

import org.jspecify.annotations.NullMarked;
