/**
 * Takes made by ComfyUI servers of the user's own with Wan 2.1. They cost nothing.
 *
 * <p>May touch {@code config}, {@code log}, {@code money}, {@code net}, {@code provider.condition}, {@code provider.model},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.wan.WanSeller} is the way in. Source of the wire format: docs.comfy.org (August 2026) and the source
 * of the server; the graphs follow the stock templates and have not been run on a GPU by us.
 */
@NullMarked
package io.reelwright.provider.video.wan;

import org.jspecify.annotations.NullMarked;
