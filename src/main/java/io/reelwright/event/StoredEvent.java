package io.reelwright.event;

import io.reelwright.campaign.Phase;
import java.time.Instant;

/**
 * An event as it was written down.
 *
 * @param campaign  whose it is
 * @param seq       1, 2, 3, … within the campaign, without gaps
 * @param timestamp when it was written
 * @param phase     where the campaign stood then
 * @param event     what happened
 */
public record StoredEvent(String campaign, long seq, Instant timestamp, Phase phase, Event event) {}
