/**
 * The domain model as records: what a campaign is, what a video consists of, and what is known about both.
 *
 * <p>May touch no other room. It does not know a database or a clock either. Everything here is immutable and can be written as JSON;
 * {@link io.reelwright.campaign.VideoState} is the content of a checkpoint.
 */
@NullMarked
package io.reelwright.campaign;

import org.jspecify.annotations.NullMarked;
