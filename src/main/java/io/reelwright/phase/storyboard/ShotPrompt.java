package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.text.CharacterClasses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The prompt for a service that films a scene: what is seen, where, in which light and style. The spoken words, figures and calls to action
 * are not in it, as captions and overlays carry them and a video model would write or speak them. The studio does not read it.
 */
final class ShotPrompt {
    private static final int MOST_THINGS = 3;
    private static final String NOTHING_WRITTEN =
            "Nobody speaks. Nothing is written in the picture: no text, letters, digits, signs or logos.";

    private ShotPrompt() {}

    /** Returns the prompt of a scene; the same scene always has the same prompt. */
    static String of(SceneText text, SceneCard card, Direction direction) {
        PictureFinder pictures = text.pictures();
        List<String> subject = VisibleThings.of(text.topic(), pictures).names(2);
        boolean isCall = text.role() == Role.CALL_TO_ACTION || card instanceof SceneCard.EndCard;
        VisibleThings said = isCall ? VisibleThings.of(text.topic(), pictures) : VisibleThings.of(text);
        List<String> things = new ArrayList<>(compared(card, pictures));
        if (things.size() < 2) things = new ArrayList<>(said.names(MOST_THINGS));
        if (things.isEmpty()) things.addAll(subject.isEmpty() ? List.of(usual(direction)) : subject);
        return seen(card, said, things) + about(subject, things) + " " + setting(direction) + " "
                + light(direction.mood()) + " Realistic, with fine detail and a shallow depth of field. "
                + NOTHING_WRITTEN;
    }

    private static List<String> compared(SceneCard card, PictureFinder pictures) {
        if (!(card instanceof SceneCard.Comparison two)) return List.of();
        List<String> sides =
                new ArrayList<>(VisibleThings.of(two.left().name(), pictures).names(1));
        sides.addAll(VisibleThings.of(two.right().name(), pictures).names(1));
        return List.copyOf(new LinkedHashSet<>(sides));
    }

    private static String seen(SceneCard card, VisibleThings said, List<String> things) {
        String first = things.getFirst();
        String all = listed(things);
        Optional<String> action = said.actionOf(first);
        String lively = action.map(does -> first + " " + does).orElse(all);
        return switch (card) {
            case SceneCard.EndCard _ ->
                "A calm, wide closing view of " + all + ", with open space in the middle of the picture.";
            case SceneCard.BuildList _ -> "A neat arrangement of " + all + ", seen from slightly above.";
            case SceneCard.Comparison _
            when things.size() > 1 ->
                "A view in two halves: " + first + " on the left, " + things.get(1) + " on the right.";
            case SceneCard.Comparison _ -> "A close, balanced view of " + first + ".";
            case SceneCard.BigNumber _, SceneCard.Chart _ -> "A detailed close-up of " + lively + ".";
            case SceneCard.Timeline _, SceneCard.Route _, SceneCard.Map _ ->
                "A wide view of " + all + ", deep into the distance.";
            case EvidenceCard.Portrait _ -> "A quiet, thoughtful view of " + all + ".";
            case EvidenceCard _ -> "A detailed close-up of " + lively + ".";
            case SceneCard.Quote _ -> "A quiet, thoughtful view of " + all + ".";
            case SceneCard.Question _ -> "A curious, close look at " + lively + ".";
            case SceneCard.Hero _, SceneCard.Thing _ -> "A large, striking view of " + lively + ".";
            case SceneCard.Headline _, SceneCard.Spoken _, SceneCard.OwnMedia _ -> "A medium shot of " + lively + ".";
        };
    }

    private static String listed(List<String> things) {
        if (things.size() == 1) return things.getFirst();
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }

    /** Names the subject of the video where the scene's own things do not. */
    private static String about(List<String> subject, List<String> things) {
        if (subject.isEmpty()) return "";
        String all = CharacterClasses.lower(String.join(" ", things));
        boolean named = subject.stream().anyMatch(one -> all.contains(CharacterClasses.lower(one)));
        return named ? "" : " The film is about " + listed(subject) + ".";
    }

    /** What is shown where neither the scene nor the topic names a thing. */
    private static String usual(Direction direction) {
        if (direction.neutral()) return "everyday things on a table";
        return switch (direction.niche()) {
            case SCIENCE -> "glass vessels on a bench";
            case HISTORY -> "old buildings and a road";
            case FINANCE -> "stacked coins on a desk";
            case HEALTH -> "a person on a morning walk";
            case TECHNOLOGY -> "machines at work";
            case FOOD -> "fresh ingredients on a table";
            case TRAVEL -> "a road through hills";
            case STORYTELLING -> "a lit window at dusk";
            case NEWS -> "a busy street";
            case MOTIVATION -> "a person on a hill";
            case NATURE -> "trees and water";
        };
    }

    private static String setting(Direction direction) {
        if (direction.neutral()) return "The setting is plain and true to life, as in a documentary.";
        return switch (direction.niche()) {
            case SCIENCE -> "The setting is clear and bright, as in a science documentary.";
            case HISTORY -> "The setting is true to its period, with aged materials, as in a historical film.";
            case FINANCE -> "The setting is a modern city or office, clean and orderly.";
            case HEALTH -> "The setting is a bright, tidy home or park, as in everyday life.";
            case TECHNOLOGY -> "The setting is a modern workshop of glass and brushed metal.";
            case FOOD -> "The setting is a rustic kitchen with wood and stoneware, as in a food film.";
            case TRAVEL -> "The setting is outdoors on location, with a wide landscape, as in a travel film.";
            case STORYTELLING -> "The setting is cinematic, with depth and atmosphere.";
            case NEWS -> "The setting is an ordinary public place, sober and true, as in a documentary.";
            case MOTIVATION -> "The setting is an open landscape or a training ground.";
            case NATURE -> "The setting is wild nature, as in a wildlife documentary.";
        };
    }

    private static String light(MusicMood mood) {
        return switch (mood) {
            case CURIOUS -> "Clear daylight with crisp shadows.";
            case WARM -> "Warm light of a late afternoon.";
            case DRIVING -> "Light with strong contrast.";
            case CALM -> "Soft, even light.";
            case EPIC -> "Low sun with long shadows.";
            case TENSE -> "Dim light with deep shadows.";
            case UPLIFTING -> "Bright morning light.";
            case WONDER -> "Soft, glowing light.";
        };
    }
}
