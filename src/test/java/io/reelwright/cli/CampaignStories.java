package io.reelwright.cli;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Event histories of sample campaigns. */
public final class CampaignStories {
    private CampaignStories() {}

    /** Three scenes; the second is drawn twice; one master. */
    public static List<Event> honey() {
        List<Event> story = new ArrayList<>(List.of(
                new Event.CampaignCreated("Why honey never spoils", "short", 30, List.of("tiktok_9x16")),
                new Event.PlanReady("FOOD", "honeycomb", "WARM", 3, 0),
                to(Phase.PLANNING, Phase.SCRIPT),
                new Event.ScriptGenerated(0.93, 3, 21, 2, "source", List.of("sentence 2 is long")),
                to(Phase.SCRIPT, Phase.STORYBOARD),
                new Event.TtsComplete(9, 21, "slt"),
                new Event.StoryboardReady(3, 270, List.of("headline", "number", "endcard")),
                to(Phase.STORYBOARD, Phase.MOTION),
                new Event.MotionExtracted("direction", List.of(), 0, 2.6, List.of()),
                to(Phase.MOTION, Phase.VISUAL)));
        for (int scene = 0; scene < 3; scene++) story.addAll(drawn(scene, 1));
        story.add(to(Phase.VISUAL, Phase.QUALITY));
        story.add(new Event.QualityCheck(
                0.61,
                0.75,
                false,
                List.of(
                        new Event.SceneScore(0, 1, 0.94, true, ""),
                        new Event.SceneScore(1, 1, 0.31, false, "sharpness"),
                        new Event.SceneScore(2, 1, 0.95, true, ""))));
        story.add(new Event.SceneRetry(1, 1, "sharpness", 0.012, 0.03, "NEW_SEED"));
        story.add(to(Phase.QUALITY, Phase.VISUAL));
        story.addAll(drawn(1, 2));
        story.addAll(List.of(
                to(Phase.VISUAL, Phase.QUALITY),
                new Event.QualityCheck(0.93, 0.75, true, List.of(new Event.SceneScore(1, 2, 0.9, true, ""))),
                to(Phase.QUALITY, Phase.COMPOSE),
                new Event.RenderProgress(10, "tiktok_9x16"),
                new Event.RenderProgress(55, "tiktok_9x16"),
                new Event.RenderComplete("tiktok_9x16", "a.mp4", 270, 4_200_000, -14.1, -1.3),
                to(Phase.COMPOSE, Phase.REPURPOSE),
                to(Phase.REPURPOSE, Phase.DONE),
                new Event.CampaignDone(1, 0, 9)));
        return story;
    }

    /** Ends in COMPOSE. */
    public static List<Event> fullDisk() {
        return List.of(
                to(Phase.QUALITY, Phase.COMPOSE),
                new Event.CampaignFailed(Phase.COMPOSE, "the disk under /data has 12 MB left; free some"));
    }

    private static List<Event> drawn(int scene, int take) {
        return List.of(
                new Event.SceneGenerating(scene, take, "studio-headline", 0),
                new Event.SceneGenerating(scene, take, "studio-headline", 0.5),
                new Event.SceneComplete(scene, take, "studio-headline", 900_000, 0));
    }

    private static Event to(Phase from, Phase to) {
        return new Event.PhaseChange(from, to);
    }
}
