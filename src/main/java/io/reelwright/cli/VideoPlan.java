package io.reelwright.cli;

import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.event.Event;
import java.util.List;

/**
 * A planned video.
 *
 * @param storyboard its scenes
 * @param costs      who is to make each scene, and what that costs
 * @param declined   for each scene, the makers that come before the chosen one, with their reasons
 * @param findings   what the script's check found, for a person
 */
public record VideoPlan(
        Storyboard storyboard, Event.CostPlanned costs, List<List<Declined>> declined, List<String> findings) {
    public VideoPlan {
        findings = List.copyOf(findings);
        declined = declined.stream().map(List::copyOf).toList();
    }
}
