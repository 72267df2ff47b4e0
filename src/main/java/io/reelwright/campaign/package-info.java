/**
 * The words of the house as records: what a campaign is, what a video is made of, and what is known about both.
 *
 * <p>May touch no other room. Nor does it know a database or a clock. Everything here is immutable and can be written as JSON;
 * {@link io.reelwright.campaign.VideoState} is what a checkpoint holds.
 */
@NullMarked
package io.reelwright.campaign;

import org.jspecify.annotations.NullMarked;
