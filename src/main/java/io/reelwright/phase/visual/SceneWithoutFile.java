package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.VideoState;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/** A scene whose own picture or clip cannot be shown after all: it becomes a drawn headline, and a finding says why. */
final class SceneWithoutFile {
    private static final int WORDS_A_LINE = 2;
    private static final int MOST_WORDS = 6;

    /** Nobody is asked to sell the scene: it was planned to cost nothing. */
    private static final List<String> DRAWN = List.of("studio");

    private SceneWithoutFile() {}

    /**
     * Returns the state in which a scene is drawn without its file.
     *
     * @param why names the file, the fault and the remedy
     */
    static VideoState of(VideoState state, int index, OwnMedia own, String why) {
        Scene scene = state.storyboardNow().scenes().get(index);
        SceneCard headline = new SceneCard.Headline(own.tag(), lines(own.title()), -1, null);
        Scene drawn = scene.pictured(headline, scene.prompt()).askedOf(DRAWN);
        Script script = state.scriptNow()
                .withFinding(Script.ABOUT_MEDIA + why + "; scene " + (index + 1) + " is drawn without it");
        return state.withStoryboard(state.storyboardNow().with(drawn)).withScript(script);
    }

    private static List<String> lines(String title) {
        List<String> words = List.of(LinearRegex.split(title.strip(), "\\s+"));
        List<String> shown = words.subList(0, Math.min(MOST_WORDS, words.size()));
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += WORDS_A_LINE)
            lines.add(String.join(" ", shown.subList(from, Math.min(shown.size(), from + WORDS_A_LINE))));
        return lines;
    }
}
