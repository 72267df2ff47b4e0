/**
 * Films of Pixabay.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code net}, {@code provider.model}, {@code provider.stock},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.pixabay.PixabaySeller} is the way in. Source of the wire format: Pixabay's API documentation (2026),
 * whose terms ask that answers are kept for 24 hours and files are downloaded and not linked to.
 */
@NullMarked
package io.reelwright.provider.video.pixabay;

import org.jspecify.annotations.NullMarked;
