package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Applies a person's prompt to a scene: the maker receives the prompt, and the card shows the illustrations that it names. A card
 * without space for an illustration, or a prompt that names none, leaves the card unchanged.
 */
public final class PromptedScene implements BiFunction<Scene, String, Scene> {
    private static final int MOST_PICTURES = 4;

    private final Function<String, List<String>> pictures;

    /** @param pictures returns the illustrations that a text names, in the order of its words */
    public PromptedScene(Function<String, List<String>> pictures) {
        this.pictures = pictures;
    }

    @Override
    public Scene apply(Scene scene, String prompt) {
        List<String> named = pictures.apply(prompt);
        if (named.isEmpty()) return scene.prompted(prompt);
        return scene.pictured(pictured(scene.card(), named), prompt).beating(pictured(scene.beats(), named));
    }

    /** Returns the beats in which the first card that can shows the named illustrations. */
    private static List<Beat> pictured(List<Beat> beats, List<String> named) {
        for (Beat beat : beats) {
            SceneCard other = pictured(beat.card(), named);
            if (other.equals(beat.card())) continue;
            return beats.stream()
                    .map(it -> it.card().equals(beat.card()) ? it.showing(other) : it)
                    .toList();
        }
        return beats;
    }

    private static SceneCard pictured(SceneCard card, List<String> named) {
        String first = named.getFirst();
        return switch (card) {
            case SceneCard.Headline it -> new SceneCard.Headline(it.kicker(), it.lines(), it.plate(), first);
            case SceneCard.BigNumber it ->
                new SceneCard.BigNumber(
                        it.kicker(),
                        it.value(),
                        it.shown(),
                        it.prefix(),
                        it.unit(),
                        it.label(),
                        it.proof(),
                        it.at(),
                        first);
            case SceneCard.Timeline it -> new SceneCard.Timeline(it.title(), it.stops(), first);
            case SceneCard.Chart it -> new SceneCard.Chart(it.title(), it.subtitle(), it.kind(), it.bars(), first);
            case SceneCard.Hero it -> new SceneCard.Hero(it.lead(), it.statement(), first, others(named));
            case SceneCard.Spoken it -> new SceneCard.Spoken(it.said(), it.accent(), first);
            case SceneCard.Thing it -> new SceneCard.Thing(first, it.name(), it.at(), it.act());
            case SceneCard.Route it -> new SceneCard.Route(it.title(), it.stops(), first);
            case SceneCard.Map it -> new SceneCard.Map(it.title(), it.spots(), it.route(), first);
            case SceneCard.Question it -> new SceneCard.Question(it.text(), it.accent(), it.sub(), first);
            case SceneCard.EndCard it ->
                new SceneCard.EndCard(
                        it.lines(),
                        it.button(),
                        it.handle(),
                        named.stream().limit(MOST_PICTURES).toList());
            case SceneCard.Comparison _, SceneCard.BuildList _, SceneCard.Quote _, SceneCard.OwnMedia _ -> card;
            case EvidenceCard.Definition it -> new EvidenceCard.Definition(it.term(), it.meaning(), first, it.at());
            case EvidenceCard _ -> card;
        };
    }

    private static List<String> others(List<String> named) {
        return named.stream().skip(1).limit(MOST_PICTURES - 1).toList();
    }
}
